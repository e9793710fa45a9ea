/** Deadlines as the clocks of the regency show them, and how far away they are. */
import { useMemo } from 'react';
import { daysBetween, today, ZONE } from '../shared/day.ts';
import { type Translate, useLanguage, useT } from '../shared/i18n.ts';

/** As everyone in Indonesia calls them; in English the browser would say GMT+8. */
export const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

const TAGS = { id: 'id-ID', en: 'en-GB' } as const;

const dayIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

export interface Due {
  /** Days from today to the deadline; below zero once it has passed. */
  days: number;
  words: string;
}

function dueOf(instant: string, t: Translate, zone = ZONE): Due {
  const days = daysBetween(today(), dayIn(instant, zone));
  if (days === 0) return { days, words: t('pilar.report.dueToday') };
  return { days, words: days > 0 ? t('pilar.report.dueIn', { days }) : t('pilar.report.overdue', { days: -days }) };
}

/** With the name of the zone: the ministry counts in WIB, the regency in WITA. */
export function useDue() {
  const t = useT();
  const language = useLanguage();
  return useMemo(() => {
    const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    return {
      moment: (instant: string, zone = ZONE) =>
        `${new Intl.DateTimeFormat(TAGS[language], { ...options, timeZone: zone }).format(new Date(instant))} ${ZONE_NAMES[zone] ?? zone}`,
      of: (instant: string, zone = ZONE) => dueOf(instant, t, zone),
    };
  }, [language, t]);
}
