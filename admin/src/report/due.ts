/** Deadlines as the clocks of the regency show them, and how far away they are. */
import { useMemo } from 'react';
import { dayIn, daysBetween, today, zone as zoneOfAreas } from '../shared/day.ts';
import { formatIn } from '../shared/format.ts';
import { type Translate, useLanguage, useT } from '../shared/i18n.ts';

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
  return useMemo(
    () => ({
      moment: (instant: string, zone?: string) => formatIn(language, zone).moment(instant),
      of: (instant: string, zone?: string) => dueOf(instant, t, zone),
    }),
    [language, t],
  );
}
