/** Headings that tell the conditions of a measure's own: without them two measures could read alike. */
import type { AnalysisDimension, AnalysisFilterInput, AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import type { Analysis } from './answer.ts';

type NameOf = (dimension: AnalysisDimension) => string;

export function withOwnFilters(analysis: Analysis, { measures }: AnalysisInput, nameOf: NameOf): Analysis {
  const told = new Map(
    measures.flatMap(({ alias, indicator, filters }, index) =>
      filters?.length ? [[alias ?? indicator ?? `m${index + 1}`, filters.map((filter) => textOf(filter, nameOf)).join('; ')]] : [],
    ),
  );
  if (told.size === 0) return analysis;
  const columns = analysis.columns.map((column) => {
    const text = told.get(column.measure);
    return text ? { ...column, label: `${column.label} (${text})`, labelEn: `${column.labelEn} (${text})` } : column;
  });
  return { ...analysis, columns };
}

function textOf({ dimension, in: keys, notIn, from, to }: AnalysisFilterInput, nameOf: NameOf): string {
  const condition = keys ? `: ${keys.join(', ')}` : notIn ? ` ≠ ${notIn.join(', ')}` : ` ${from ?? '…'}–${to ?? '…'}`;
  return `${nameOf(dimension)}${condition}`;
}
