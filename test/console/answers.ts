/** Answers to build tests from. */
import type { Analysis, Cell, Column, Row, Step } from '../../admin/src/analysis/answer/answer.ts';

export const step = (dimension: Step['dimension'], key: string, label = key): Step => ({ dimension, key, label, labelEn: label });
export const EAST = step('DISTRICT', '65.01.05', 'Tanjung Selor');
export const WEST = step('DISTRICT', '65.01.06', 'Peso');
export const village = (code: string) => step('VILLAGE', code, `Desa ${code.slice(-1)}`);
export const month = (key: string) => step('MONTH', key);

export const column = (measure: string, path: Step[] = [], more: Partial<Column> = {}): Column => ({
  key: [...path.map(({ key }) => key), ...(more.isTotal ? ['*'] : []), measure].join('|'),
  label: `${[path.at(-1)?.label ?? (more.isTotal ? 'Total' : [])].flat().map((place) => `${place}: `)}${measure}`,
  labelEn: measure,
  unit: 'persen',
  unitEn: 'percent',
  direction: 'HIGHER',
  decimals: 1,
  measure,
  path,
  isTotal: false,
  ...more,
});

export const cell = (value: string | null, more: Partial<Cell> = {}): Cell => ({
  value,
  numerator: null,
  denominator: null,
  reported: null,
  expected: null,
  state: value === null ? 'MISSING' : 'REPORTED',
  suppressed: false,
  comparison: null,
  ...more,
});

export const row = (path: Step[], cells: Cell[], depth = path.length): Row => ({
  key: [...path.map(({ key }) => key), ...Array(depth - path.length).fill('*')].join('|') || '*',
  label: path.at(-1)?.label ?? 'Total',
  labelEn: path.at(-1)?.label ?? 'Total',
  level: path.length,
  isTotal: path.length < depth,
  path,
  cells,
});

export const answer = (columns: Column[], rows: Row[]): Analysis => ({
  columns,
  rows,
  sentence: 'Stunting, per kecamatan',
  sentenceEn: 'Stunting, by district',
  warnings: [{ code: 'X', measure: null, message: '=Awas', messageEn: '=Beware' }],
  origins: [{ measure: 'A', indicator: 'A', editions: [1], sources: ['DEMO'], isSynthetic: true, releasedAt: null }],
  cost: 1,
  rowsRead: 1,
  freshness: '2026-11-25T04:00:00Z',
  hash: 'abc',
});

export const nested = (villages = 2): Row[] => [
  ...[EAST, WEST].flatMap((district) => [
    ...Array.from({ length: villages }, (_, at) => row([district, village(`${district.key}.${at}`)], [cell('1')])),
    row([district], [cell('2')], 2),
  ]),
  row([], [cell('3')], 2),
];
