/** Deadlines as the clocks of the regency show them, and how far away they are. */
import { useMemo } from 'react';
import { dayIn, daysBetween, today, ZONE_NAMES, zone as zoneOfAreas } from '../shared/day.ts';
import { type Translate, useLanguage, useT } from '../shared/i18n.ts';

const TAGS = { id: 'id-ID', en: 'en-GB' } as const;

export interface Due {
  /** Days from today to the deadline; below zero once it has passed. */
  days: number;
  words: string;
}

function dueOf(instant: string, t: Translate, zone = zoneOfAreas()): Due {
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
      moment: (instant: string, zone = zoneOfAreas()) =>
        `${new Intl.DateTimeFormat(TAGS[language], { ...options, timeZone: zone }).format(new Date(instant))} ${ZONE_NAMES[zone] ?? zone}`,
      of: (instant: string, zone = zoneOfAreas()) => dueOf(instant, t, zone),
    };
  }, [language, t]);
}
