import { NamedAreaDocument } from '@pilar/schema/generated/graphql.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { isListed, isSince, paceOf } from './since.ts';

/** What a list is narrowed to, in words; none where its address says nothing that is known there. */
export function useSinceText(resource: string, given: unknown): string | undefined {
  const t = useT();
  const format = useFormat();
  const since = isListed(resource) && isSince(resource, given) ? given : undefined;
  const { data } = useAnswer(NamedAreaDocument, { code: since?.area ?? '' }, { enabled: since !== undefined, standing: true });
  if (!since) return undefined;
  const moment = paceOf(since.event) === 'DAY' ? format.day : format.period;
  return t('pilar.changes.chip', {
    ...{ event: t(`pilar.changes.eventOf.${since.event}`), from: moment(since.from), to: moment(since.to) },
    area: data?.areas.nodes[0]?.name ?? since.area,
  });
}
