/** What each setting says now, in few words. */
import { useFormat } from '../../shared/format.ts';
import { type Translate, useT } from '../../shared/i18n.ts';
import { comparedWith } from '../comparedWith.ts';
import { conditionOf } from '../having.ts';
import type { Question } from '../question.ts';
import { useMeasureChoices } from './useMeasureLabels.ts';

const SIGN = { gt: '>', gte: '≥', lt: '<', lte: '≤', eq: '=' };

export function useSettingTexts(question: Question) {
  const t = useT();
  const format = useFormat();
  const measures = useMeasureChoices(question);
  const nameOf = (alias: string) => measures.find(({ id }) => id === alias)?.name ?? alias;
  const { scope, segments, having, orderBy, top, totals, approval } = question;
  const wordsOf = (list: readonly Word[] | null | undefined) => list?.map((word) => t(`pilar.analysis.shortOf.${word}`)).join(', ');
  return {
    period: periodText(question, t, format.period),
    compare: comparedWith(question, t, format.period) ?? t('pilar.analysis.plainOf.compare'),
    scope: t(scope ? `pilar.analysis.shortOf.${scope}` : 'pilar.analysis.plainOf.scope'),
    segments: wordsOf(segments) ?? t('pilar.analysis.plainOf.segments'),
    having: having
      ? having
          .map(conditionOf)
          .map(({ measure, is, value }) => `${nameOf(measure)} ${SIGN[is]} ${format.decimal(value)}`)
          .join(', ')
      : t('pilar.analysis.plainOf.having'),
    orderBy: orderBy
      ? orderBy
          .map(({ measure, direction }) => `${measure ? nameOf(measure) : t('pilar.analysis.byLabel')} ${direction === 'DESC' ? '↓' : '↑'}`)
          .join(', ')
      : t('pilar.analysis.plainOf.orderBy'),
    top: top ? t('pilar.analysis.topText', { n: top.n, measure: nameOf(top.measure) }) : t('pilar.analysis.plainOf.top'),
    totals: wordsOf(totals) ?? t('pilar.analysis.plainOf.totals'),
    approval: t(approval && approval !== 'ALL' ? `pilar.analysis.shortOf.${approval}` : 'pilar.analysis.plainOf.approval'),
  };
}

type Word = NonNullable<Question['segments']>[number] | NonNullable<Question['totals']>[number];

function periodText({ period }: Question, t: Translate, written: (period: string) => string): string {
  if (period?.last) {
    return t('pilar.analysis.lastText', { count: period.last, grain: t(`pilar.analysis.grainShortOf.${period.grain ?? 'MONTH'}`) });
  }
  if (period?.from) return `${written(period.from)} – ${written(period.to ?? period.from)}`;
  return t(period?.yearToDate ? 'pilar.analysis.periodOf.yearToDate' : 'pilar.analysis.periodOf.latest');
}
