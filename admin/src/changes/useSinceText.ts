import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { isMonth } from './period.ts';
import { isSince } from './since.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What a list is narrowed to, in words; none where the address says nothing that is known. */
export function useSinceText(): (since: unknown) => string | undefined {
  const t = useT();
  const format = useFormat();
  const moment = (text: string) => (isDay(text) ? format.day(text) : isMonth(text) ? format.period(text) : text);
  return (since) => {
    if (!isSince(since)) return undefined;
    const { event, area, from, to } = since;
    return t('pilar.changes.chip', { event: t(`pilar.changes.eventOf.${event}`), from: moment(from), to: moment(to), area });
  };
}
