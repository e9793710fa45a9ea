/** The answer to a question as rows of its set. */
import type { Measure } from '../../analysis/measures.ts';
import type { Cell, Column, Row, Step } from '../../analysis/vocabulary.ts';
import { grouped } from '../../core/grouped.ts';
import { type From, type Shape, SQL_TYPES } from '../set.ts';
import { dimensionName, prefixesOf } from './shape.ts';

const STEP = '{ dimension key label labelEn }';

export const ANALYSIS = `query ($query: AnalysisInput!) { analysis(query: $query) {
  columns { measure isTotal path ${STEP} } warnings { code }
  rows { isTotal path ${STEP} cells { value numerator denominator reported expected state suppressed comparison { value delta } } } } }`;

export interface Answer {
  columns: Pick<Column, 'measure' | 'isTotal' | 'path'>[];
  rows: Pick<Row, 'isTotal' | 'path' | 'cells'>[];
  warnings: { code: string }[];
}

type Values = Record<string, string | number | boolean | null>;

/** Of rows and columns the leaves: a total beside what it is of would be added to it. */
export function recordsOf({ columns, rows, warnings }: Answer, measures: readonly Pick<Measure, 'alias'>[]): Values[] {
  const prefixes = prefixesOf(measures);
  const is_synthetic = warnings.some(({ code }) => code === 'SYNTHETIC');
  const places = columns.flatMap(({ isTotal, path, measure }, index) => (isTotal ? [] : [{ path, index, prefix: prefixes.get(measure)! }]));
  const groups = [...grouped(places, ({ path }) => keyOf(path)).values()];
  return rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap((row) => groups.map((group) => ({ row, group, path: [...row.path, ...group[0]!.path] })))
    .map(({ row, group, path }, index) => ({
      id: keyOf(path),
      row_order: index + 1,
      ...Object.assign({}, ...path.map(valuesOfStep)),
      ...Object.assign({}, ...group.map((place) => valuesOfCell(place.prefix, row.cells[place.index]!))),
      is_synthetic,
    }));
}

const keyOf = (path: readonly Step[]): string => path.map(({ key }) => key).join('|') || '*';

function valuesOfStep({ dimension, key, label, labelEn }: Step): Values {
  const name = dimensionName(dimension);
  return { [`${name}_key`]: key, [`${name}_name`]: label, [`${name}_name_en`]: labelEn };
}

function valuesOfCell(prefix: string, { value, numerator, denominator, reported, expected, state, suppressed, comparison }: Cell): Values {
  const values = { value, numerator, denominator, reported_count: reported, expected_count: expected, state, is_suppressed: suppressed };
  const all = { ...values, compared: comparison?.value ?? null, delta: comparison?.delta ?? null };
  return Object.fromEntries(Object.entries(all).map(([ending, one]) => [`${prefix}_${ending}`, one]));
}

/** The database filters, orders and counts them, as it does with every set. */
export function fromRecords(records: readonly Values[], { columns }: Shape): From {
  const json = JSON.stringify(records);
  const typed = columns.map(({ name, type }) => `"${name}" ${SQL_TYPES[type]}`).join(', ');
  return (parameters) => `jsonb_to_recordset(${parameters.add(json, 'jsonb')}) AS answer(${typed})`;
}
