/** Cells as they go out (found.ts reads them): column by column, since to make JSON of every cell costs more than to find it. */
import { type Aggregates, figureOf } from './fact.ts';

/** Cells that one SELECT finds: what identifies them, their figures in the order of the slots, and where they are read. */
export interface Cells {
  /** None: in every bucket alike. */
  bucket?: string;
  mask?: string;
  /** By axis position; of one that is not kept nothing. */
  dims: readonly (string | undefined)[];
  /** Of rows of several series its number; of rows of several sources also the source. */
  series?: readonly (string | undefined)[];
  figures: readonly Aggregates[];
  /** All that follows the columns. */
  from: string;
}

/** How it goes out. */
export interface Told {
  cte: string;
  json: string;
  /** Figures found. */
  count: string;
  positions: readonly number[];
}

export function cellsCte(name: string, used: readonly number[], { bucket, mask, dims, series, figures, from }: Cells): Told {
  const columns: string[] = [];
  const column = (sql: string | undefined) => (sql === undefined ? 'NULL' : `json_agg(c${columns.push(sql) - 1})`);
  const list = (sqls: readonly (string | undefined)[]) => `json_build_array(${sqls.map(column).join(', ')})`;
  const json = [
    list([bucket, mask, ...used.map((position) => dims[position]), ...(series ?? [])]),
    ...figures.map((one) => list(figureOf(one))),
  ];
  const keys = used.map((position) => `, ${dims[position]} AS d${position}`).join('');
  return {
    cte: `${name} AS MATERIALIZED (SELECT ${columns.map((sql, index) => `${sql} AS c${index}`).join(', ')}${keys} ${from})`,
    json: `(SELECT json_build_array(${json.join(', ')}) FROM ${name})`,
    count: `(SELECT count(*) FROM ${name})${series ? '' : ` * ${figures.length}`}`,
    positions: used,
  };
}
