/** A dashboard: tiles that are questions or text, and what all of them are narrowed to. */
import { isLatest, type Question } from '../analysis/question.ts';
import type { Bilingual } from '../analysis/ready/question.ts';
import type { View } from '../analysis/view.ts';

/** Columns out of four. */
export const WIDTHS = [1, 2, 3, 4] as const;
export type Width = (typeof WIDTHS)[number];

/** Rows of the height of a figure. */
export const HEIGHTS = [1, 2, 3, 4, 5, 6] as const;
export type Height = (typeof HEIGHTS)[number];

interface Placed {
  /** By which the address names it. */
  id: string;
  /** Left out: one column for a figure, two for a picture. */
  width?: Width;
  /** At least; left out: as high as what is in it. */
  height?: Height;
}

interface Asked extends Placed {
  name: Bilingual;
  query: Question;
  /** Version of the saved question by now, where its owner has changed it since it was put here. */
  changedTo?: number;
}

export type Tile =
  /** One figure of an answer: of its total, where no other cell is named. */
  | (Asked & { kind: 'FIGURE'; row?: string; column?: string })
  /** A chart or a map. */
  | (Asked & { kind: 'PICTURE'; view: View })
  | (Placed & { kind: 'TEXT'; text: string })
  /** A saved question that the viewer does not see, or that is no longer kept. */
  | (Placed & { kind: 'GONE'; name?: Bilingual; why: 'HIDDEN' | 'RETIRED' })
  /** A saved question that is on its way. */
  | (Placed & { kind: 'COMING' })
  /** A saved question that could not be asked for. */
  | (Placed & { kind: 'FAILED'; error: Error; retry: () => void });

export type FigureOf = Extract<Tile, { kind: 'FIGURE' }>;
export type PictureOf = Extract<Tile, { kind: 'PICTURE' }>;
export type AskedTile = FigureOf | PictureOf;

/** What it is called beside others. */
export function titleOf(tile: Tile, language: keyof Bilingual): string | undefined {
  if (tile.kind === 'TEXT') return tile.text.split('\n')[0]!.slice(0, 60);
  return 'name' in tile ? tile.name?.[language] || undefined : undefined;
}

export const widthOf = ({ width, kind }: Tile): Width => width ?? (kind === 'FIGURE' ? 1 : 2);

/** In place of a key: the last row or column of the answer, which in time is the newest. */
export const LAST = 'LAST';

const YEARS = 3;

/** What the address narrows a dashboard to. */
export interface Narrow {
  /** Code of a district. */
  district?: string;
  /** Code of a sector, for dashboards whose questions are not of one already. */
  sector?: string;
  /** A calendar year, in place of each tile's own last months. */
  year?: string;
}

const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;
const YEAR = /^\d{4}$/;

/** An address is typed by people: what is no code and no year narrows nothing. */
export function narrowIn(params: URLSearchParams): Narrow {
  const fitting = (name: keyof Narrow, is: RegExp) => {
    const value = params.get(name);
    return value && is.test(value) ? value : undefined;
  };
  return { district: fitting('district', DISTRICT), sector: fitting('sector', /./), year: fitting('year', YEAR) };
}

/** The last ones to choose from, with the one that the address names however old it is. */
export function yearsTo(thisYear: number, chosen: string | undefined): string[] {
  const last = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  return [...new Set([...last, ...(chosen ? [chosen] : [])])].sort().reverse();
}

/** A year narrows what is asked for the last months; what a tile narrowed to it shows of another time: the newest, or a period of its own. */
export function otherTime(query: Question, year: string): 'asOfToday' | 'fixedPeriod' | undefined {
  const { period } = query;
  if (isLatest(query)) return 'asOfToday';
  const isWithin = period?.from === `${year}-01` && period.to === `${year}-12`;
  return period?.from && !isWithin ? 'fixedPeriod' : undefined;
}

/** Facts that belong to a sector, as indicators do. */
const WITH_SECTOR: readonly unknown[] = ['INTERVENTION', 'CONTRIBUTION', 'TARGET'];

/** A village or a report is of no sector: narrowed to one, such a question stays as it is. */
export const isOfNoSector = ({ measures }: Question): boolean => measures.some(({ fact }) => fact && !WITH_SECTOR.includes(fact));

/** A tile's question within a district, place by place, of a sector, and within a year; what stands as of now keeps its period. */
export function narrowed(query: Question, { district, sector, year }: Narrow, thisYear: string): Question {
  const filters = [
    ...(query.filters ?? []),
    ...(district ? [{ dimension: 'DISTRICT' as const, in: [district] }] : []),
    ...(sector && !isOfNoSector(query) ? [{ dimension: 'SECTOR' as const, in: [sector] }] : []),
  ];
  const rows = district &&
    !query.columns?.includes('VILLAGE') && {
      rows: [...new Set(query.rows?.map((dimension) => (dimension === 'DISTRICT' ? 'VILLAGE' : dimension)))],
    };
  const { last, yearToDate, baseline } = query.period ?? {};
  const isOverTime = Boolean(last ?? yearToDate);
  const within = year === thisYear ? { yearToDate: true } : { from: `${year}-01`, to: `${year}-12` };
  const period = { ...within, ...(baseline && { baseline }) };
  return { ...query, ...rows, ...(filters.length > 0 && { filters }), ...(year && isOverTime && { period }) };
}

/** A figure is found by its row: where a tile names one, its rows stay. */
export const narrowedTiles = (tiles: readonly Tile[], narrow: Narrow, thisYear: string): Tile[] =>
  tiles.map((tile) => {
    if (!('query' in tile)) return tile;
    const query = narrowed(tile.query, narrow, thisYear);
    const isByRow = tile.kind === 'FIGURE' && tile.row;
    return { ...tile, query: isByRow ? { ...query, rows: tile.query.rows } : query };
  });
