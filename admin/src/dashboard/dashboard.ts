/** A dashboard: tiles that are questions, and what all of them are narrowed to. */
import type { Question } from '../analysis/question.ts';
import type { Bilingual } from '../analysis/ready/question.ts';
import type { View } from '../analysis/view.ts';

interface Asked {
  id: string;
  name: Bilingual;
  query: Question;
}

export type Tile =
  /** The one figure of an answer without rows. */
  | (Asked & { kind: 'FIGURE' })
  /** A chart or a map. */
  | (Asked & { kind: 'PICTURE'; view: View; isWide?: boolean });

export type FigureOf = Extract<Tile, { kind: 'FIGURE' }>;
export type PictureOf = Extract<Tile, { kind: 'PICTURE' }>;

/** What the address narrows a dashboard to. */
export interface Narrow {
  /** Code of a district. */
  district?: string;
  /** A calendar year, in place of each tile's own last months. */
  year?: string;
}

/** Narrowed to a year, its figure is still that of today. */
export const isOfToday = ({ period }: Question): boolean => period?.latest === true;

/** A tile's question within a district, place by place, and within a year; what stands as of now keeps its period. */
export function narrowed(query: Question, { district, year }: Narrow, thisYear: string): Question {
  const within = district
    ? {
        rows: [...new Set(query.rows?.map((dimension) => (dimension === 'DISTRICT' ? 'VILLAGE' : dimension)))],
        filters: [...(query.filters ?? []), { dimension: 'DISTRICT' as const, in: [district] }],
      }
    : {};
  const isOverTime = Boolean(query.period?.last ?? query.period?.yearToDate);
  const period = year === thisYear ? { yearToDate: true } : { from: `${year}-01`, to: `${year}-12` };
  return { ...query, ...within, ...(year && isOverTime && { period }) };
}
