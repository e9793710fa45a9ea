/** Which places a map has, from an answer and the list of villages: blocks of tiles, in the order of their codes. */
import { type Analysis, type Column, isTime, PLACES, REST, type Row, rowDimensions, type Step } from '../analysis/answer/answer.ts';
import { measuresOf } from '../analysis/chart/points.ts';

export interface Place {
  code: string;
  name: string;
}

export interface Block extends Place {
  tiles: Place[];
}

export interface KnownVillage extends Place {
  district: Place;
  /** Where one was loaded. */
  point?: { latitude: number; longitude: number } | null;
}

export type Level = (typeof PLACES)[number];

/** An answer about places, at most over time: undefined where it is not one. */
export function levelOf({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>): Level | undefined {
  const dimensions = rowDimensions(rows);
  const level = dimensions.at(-1);
  const isPlain = dimensions.every((one) => PLACES.includes(one)) && columns.every(({ path }) => path.every(isTime));
  return isPlain && level && PLACES.includes(level) ? level : undefined;
}

/** Codes tell the tree: `65.01.05` is above `65.01.05.1002`. */
const above = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

const placeOf = ({ path }: Row): Step | undefined => path.at(-1);

/** Rows of the level that is drawn, by code. */
export function rowsByPlace(rows: readonly Row[]): Map<string, Row> {
  const plain = rows.filter(({ isTotal, path }) => !isTotal && path.length > 0 && placeOf({ path } as Row)?.key !== REST);
  return new Map(plain.map((row) => [placeOf(row)!.key, row]));
}

/** Codes of all that a map draws. */
export function placesOf(level: Level, rows: readonly Row[], known: readonly KnownVillage[]): string[] {
  const codes = [...rowsByPlace(rows).keys()];
  return level === 'VILLAGE' ? [...codes, ...known.map(({ code }) => code)] : codes;
}

/** Districts whose villages the map needs to know. */
export function districtsOf(level: Level, rows: readonly Row[]): string[] {
  const codes = [...rowsByPlace(rows).keys()];
  if (level === 'DISTRICT') return codes.sort();
  return level === 'VILLAGE' ? [...new Set(codes.map(above))].sort() : [];
}

/** All villages of a district have their place, also those that the answer leaves out: no question moves another. */
export function blocksOf(level: Level, rows: readonly Row[], known: readonly KnownVillage[], nameOf: (step: Step) => string): Block[] {
  const blocks = new Map<string, Block & { byCode: Map<string, Place> }>();
  const put = (block: Place, tile?: Place) => {
    const there = blocks.get(block.code) ?? { ...block, tiles: [], byCode: new Map() };
    if (!there.name) there.name = block.name;
    if (tile && !there.byCode.has(tile.code)) there.byCode.set(tile.code, tile);
    blocks.set(block.code, there);
  };
  for (const [code, row] of rowsByPlace(rows)) {
    const own = { code, name: nameOf(placeOf(row)!) };
    const outer = row.path.at(-2);
    if (level === 'DISTRICT') put(own);
    else put({ code: above(code), name: outer ? nameOf(outer) : '' }, own);
  }
  for (const { district, code, name } of known) put(district, { code, name });
  const inOrder = (a: Place, b: Place) => a.code.localeCompare(b.code);
  return [...blocks.values()].map(({ byCode, ...block }) => ({ ...block, tiles: [...byCode.values()].sort(inOrder) })).sort(inOrder);
}

/** The periods of an answer that a slider goes through; empty where it has one only. */
function periodsOf(columns: readonly Column[]): Step[] {
  const times = columns.filter(({ isTotal }) => !isTotal).flatMap(({ path }) => path.slice(-1));
  const periods = [...new Map(times.map((step) => [step.key, step])).values()];
  return periods.length > 1 ? periods : [];
}

export interface Looked {
  all: Column[];
  /** One or two measures. */
  measures: Column[];
  periods: Step[];
  /** Place among the periods. */
  at: number;
}

/** What the address asks to be looked at, as far as the answer has it: the last period, the first measure. */
export function lookedAt(
  analysis: Pick<Analysis, 'columns'>,
  { measure, against, at }: { measure?: string; against?: string; at?: string },
): Looked {
  const all = measuresOf(analysis);
  const first = all.find((one) => one.measure === measure) ?? all[0]!;
  const second = all.find((one) => one.measure === against && one !== first);
  const periods = periodsOf(analysis.columns);
  const found = periods.findIndex(({ key }) => key === at);
  return { all, measures: second ? [first, second] : [first], periods, at: found < 0 ? periods.length - 1 : found };
}

/** Place of a column among those of the answer. */
export const columnAt = (columns: readonly Column[], measure: string, period: Step | undefined): number =>
  columns.findIndex((column) => column.measure === measure && !column.isTotal && (!period || column.path.at(-1)?.key === period.key));
