/** Measures and dimensions in words, in groups, and which of them still fit the question. */
import {
  type AnalysisDimension,
  AnalysisFitsDocument,
  AnalysisWordsDocument,
  type AnalysisWordsQuery,
} from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { type Format, useFormat } from '../shared/format.ts';
import { type Translate, useName, useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { capital } from './answer/labels.ts';
import { isLatest, kindOf, type Measure, type Question } from './question.ts';

type Entry = AnalysisWordsQuery['analysisCatalogue']['measures'][number];

export interface MeasureWord extends Pick<Measure, 'indicator' | 'fact' | 'agg' | 'of'> {
  id: string;
  name: string;
  group: string;
  help: string;
  unit: string;
  dimensions: readonly AnalysisDimension[];
  fits: boolean;
}

export interface DimensionWord {
  id: AnalysisDimension;
  name: string;
  onAxis: boolean;
  asFilter: boolean;
}

export interface Words {
  measures: MeasureWord[];
  dimensions: DimensionWord[];
  pillars: { id: string; name: string }[];
}

export function useWords(question: Question) {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { data, error, refetch } = useAnswer(AnalysisWordsDocument, {}, { standing: true });
  const { data: fits } = useAnswer(AnalysisFitsDocument, { given: shapeOf(question) }, { keep: true });
  const words = useMemo((): Words | undefined => {
    if (!data) return undefined;
    const fitting = fits && new Set(fits.analysisCatalogue.measures.map(kindOf));
    const where = new Map(fits?.analysisCatalogue.dimensions.map((one) => [one.dimension, one]));
    return {
      measures: measuresOf(data, name, t, format).map((one) => ({ ...one, fits: fitting?.has(one.id) ?? true })),
      dimensions: data.analysisCatalogue.dimensions.map((one) => ({
        id: one.dimension,
        name: capital(name(one)),
        onAxis: where.get(one.dimension)?.onAxis ?? true,
        asFilter: where.get(one.dimension)?.asFilter ?? true,
      })),
      pillars: data.pillars.nodes.map((row) => ({ id: row.code, name: name(row) })),
    };
  }, [data, fits, name, t, format]);
  return { words, error, refetch };
}

/**
 * What fits depends on measures, dimensions and filters; the rest would only ask anew. A dimension of time brings its periods,
 * so it is asked for as if there were some.
 */
const shapeOf = (question: Question): Question => ({
  measures: question.measures,
  rows: question.rows,
  columns: question.columns,
  filters: question.filters,
  segments: question.segments,
  period: isLatest(question) ? { last: 1 } : question.period,
});

type Name = ReturnType<typeof useName>;

/** Indicators by pillar and sector in their order, then facts as the catalogue has them. */
function measuresOf(data: AnalysisWordsQuery, name: Name, t: Translate, format: Format): Omit<MeasureWord, 'fits'>[] {
  const { measures } = data.analysisCatalogue;
  const pillars = data.pillars.nodes;
  const sectors = data.sectors.nodes;
  const place = ({ pillar, sector }: Entry) =>
    pillars.findIndex(({ code }) => code === pillar) * sectors.length + sectors.findIndex(({ code }) => code === sector);
  const groupOf = (entry: Entry) => {
    if (!entry.indicator) return t(`pilar.analysis.factOf.${entry.fact}`);
    const pillar = pillars.find(({ code }) => code === entry.pillar);
    const sector = sectors.find(({ code }) => code === entry.sector);
    return [pillar, sector].map((row) => row && name(row)).join(' · ');
  };
  const indicators = measures.filter(({ indicator }) => indicator).sort((a, b) => place(a) - place(b));
  return [...indicators, ...measures.filter(({ indicator }) => !indicator)].map((entry) => ({
    id: kindOf(entry),
    ...(entry.indicator
      ? { indicator: entry.indicator }
      : { fact: entry.fact, ...(entry.agg && { agg: entry.agg }), ...(entry.of && { of: entry.of }) }),
    name: capital(name(entry)),
    group: groupOf(entry),
    help: name({ name: entry.description, nameEn: entry.descriptionEn }),
    unit: format.unit(entry),
    dimensions: entry.dimensions,
  }));
}
