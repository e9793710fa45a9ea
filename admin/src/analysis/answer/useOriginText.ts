import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Analysis } from './answer.ts';
import { useLabel } from './useLabel.ts';

/** Where the values of a measure come from, in a line; with the columns, beginning with its name. */
export function useOriginText(): (origin: Analysis['origins'][number], columns?: Analysis['columns']) => string {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  return ({ measure, sources, editions, isSynthetic, releasedAt }, columns) => {
    const column = columns?.find((one) => one.measure === measure);
    const facts = [
      sources.join(', '),
      editions.length > 0 && t('pilar.answer.editionOf', { editions: editions.join(', ') }),
      releasedAt && t('pilar.answer.releasedOn', { moment: format.moment(releasedAt) }),
      isSynthetic && t('pilar.answer.synthetic'),
    ];
    return `${column ? `${label.measure(column)}: ` : ''}${facts.filter(Boolean).join(', ')}`;
  };
}
