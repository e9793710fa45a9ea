/** The rows of an answer as an outline: groups with their totals, the rows in them, the total of all. */
import { type Analysis, keyOf, type Row } from './answer.ts';

export interface Group {
  key: string;
  level: number;
  /** The first row in it: tells its headings. */
  first: Row;
  total?: Row;
  children: (Group | Row)[];
}

export interface Outline {
  items: (Group | Row)[];
  grand?: Row;
  /** Rows that are no totals. */
  leaves: number;
}

export interface Line {
  key: string;
  level: number;
  /** Where the figures come from; a group whose total was not asked has none. */
  row?: Row;
  group?: Group;
}

export const isGroup = (item: Group | Row): item is Group => 'children' in item;

/** Totals follow the rows they are of, so a total finds its group made. */
export function outlineOf(rows: Analysis['rows']): Outline {
  const outline: Outline = { items: [], leaves: 0 };
  const groups = new Map<string, Group>();
  for (const row of rows) {
    if (row.isTotal && row.level === 0) outline.grand = row;
    else if (row.isTotal) totalled(groups, row);
    else {
      outline.leaves += 1;
      parentOf(groups, outline, row).push(row);
    }
  }
  return outline;
}

function totalled(groups: Map<string, Group>, row: Row): void {
  const group = groups.get(keyOf(row.path));
  if (group) group.total = row;
}

function parentOf(groups: Map<string, Group>, outline: Outline, row: Row): (Group | Row)[] {
  let siblings = outline.items;
  for (let level = 1; level < row.path.length; level++) {
    const key = keyOf(row.path.slice(0, level));
    const known = groups.get(key);
    const group = known ?? { key, level, first: row, children: [] };
    if (!known) {
      groups.set(key, group);
      siblings.push(group);
    }
    siblings = group.children;
  }
  return siblings;
}

/** Above so many rows, groups are closed until they are opened. */
const MANY = 40;

export const openAtFirst = ({ leaves }: Outline): boolean => leaves <= MANY;

/** What stands below one another, in blocks that a page should not tear. */
export const blocksOf = (outline: Outline, isOpen: (key: string) => boolean): Line[][] =>
  outline.items.map((item) => [...linesOf(item, isOpen)]);

function* linesOf(item: Group | Row, isOpen: (key: string) => boolean): Generator<Line> {
  if (!isGroup(item)) {
    yield { key: item.key, level: item.level, row: item };
    return;
  }
  yield { key: item.key, level: item.level, row: item.total, group: item };
  if (isOpen(item.key)) for (const child of item.children) yield* linesOf(child, isOpen);
}

/** More cells than these at once make a browser slow. */
const MOST_CELLS = 5000;
const LEAST_LINES = 10;

/** Whole blocks where they fit; a longer one is cut, its heading stands again on top. */
export function pagesOf(blocks: Line[][], columns: number): Line[][] {
  const size = Math.max(LEAST_LINES, Math.floor(MOST_CELLS / Math.max(1, columns)));
  const pages: Line[][] = [[]];
  for (const part of blocks.flatMap((block) => cut(block, size))) {
    if (pages.at(-1)!.length > 0 && pages.at(-1)!.length + part.length > size) pages.push([]);
    pages.at(-1)!.push(...part);
  }
  return pages;
}

function cut(block: Line[], size: number): Line[][] {
  if (block.length <= size) return [block];
  const [head, ...rest] = block as [Line, ...Line[]];
  const parts: Line[][] = [];
  for (let at = 0; at < rest.length; at += size - 1) parts.push([head, ...rest.slice(at, at + size - 1)]);
  return parts;
}
