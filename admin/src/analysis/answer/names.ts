/** Measures are called by their names wherever a person reads: the API knows them by their codes. */
import type { Analysis } from './answer.ts';
import type { Labels } from './labels.ts';

/** With the conditions of a measure's own in its heading, by its alias: without them two measures could read alike. */
export function withConditions(analysis: Analysis, conditions: ReadonlyMap<string, string>): Analysis {
  const columns = analysis.columns.map((column) => {
    const text = conditions.get(column.measure);
    return text ? { ...column, label: `${column.label} · ${text}`, labelEn: `${column.labelEn} · ${text}` } : column;
  });
  return { ...analysis, columns };
}

/** What is true of several measures is told once. */
export function warningLines({ warnings, columns }: Pick<Analysis, 'warnings' | 'columns'>, label: Labels): string[] {
  const lines = new Map<string, string[]>();
  for (const warning of warnings) {
    const text = label.message(warning);
    const alias = warning.measure ?? '';
    const column = columns.find(({ measure }) => measure === alias);
    const isOfMeasure = column !== undefined && text.startsWith(alias);
    const rest = isOfMeasure ? text.slice(alias.length) : text;
    lines.set(rest, [...(lines.get(rest) ?? []), ...(isOfMeasure ? [label.measure(column)] : [])]);
  }
  return [...lines].map(([rest, names]) => names.join(', ') + rest);
}
