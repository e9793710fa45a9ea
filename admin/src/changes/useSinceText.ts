import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { isMonth } from './period.ts';
import { isEvent, type Since } from './since.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What a list is narrowed to, in words; none where the address says nothing that is known. */
export function useSinceText(): (since: Since) => string | undefined {
  const t = useT();
  const format = useFormat();
  const moment = (text: string) => (isDay(text) ? format.day(text) : isMonth(text) ? format.period(text) : text);
  return ({ event, area, from, to }) =>
    isEvent(event)
      ? t('pilar.changes.chip', { event: t(`pilar.changes.eventOf.${event}`), from: moment(from), to: moment(to), area })
      : undefined;
}
