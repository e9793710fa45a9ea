/** Villages by sectors: who works where. Partners and interventions are counted once, in every total. */
import type { ConvergenceChoicesQuery, ConvergenceInterventionsQuery, ConvergenceVillagesQuery } from '@pilar/schema/generated/graphql.ts';

export type Village = ConvergenceVillagesQuery['villages']['nodes'][number];
export type Intervention = ConvergenceInterventionsQuery['interventions']['nodes'][number];
export type Sector = ConvergenceChoicesQuery['sectors']['nodes'][number];

interface Partner {
  id: string;
  name: string;
}

/** GAP: nobody. PLANNED: nothing has begun. WORK: at work. OVERLAP: several leads aim at the same indicator there. */
export type CellState = 'GAP' | 'PLANNED' | 'WORK' | 'OVERLAP';

export interface Cell {
  state: CellState;
  interventions: Intervention[];
  partners: Partner[];
  /** Indicators that more than one lead aims at. */
  shared: Shared[];
}

export interface Shared {
  indicator: { id: string; name: string; nameEn: string };
  leads: string[];
}

export interface Total {
  interventions: number;
  partners: Partner[];
  /** Cells where somebody is at work, where nobody is, and where several do the same. */
  worked: number;
  gaps: number;
  overlaps: number;
}

export interface Row {
  village: Village;
  cells: Cell[];
  total: Total;
}

/** A cell that was opened: the place of its sector among those that are shown. */
export interface Opened {
  row: Row;
  column: number;
}

export interface Grid {
  sectors: Sector[];
  rows: Row[];
  columns: Total[];
  total: Total;
}

/** By the codes of its village and its sector, which hold no blank. */
export const keyOf = ({ sectors }: Grid, { row, column }: Opened): string => `${row.village.code} ${sectors[column]!.code}`;

export function openedIn({ rows, sectors }: Grid, key: string): Opened | undefined {
  const [village, sector] = key.split(' ');
  const row = rows.find((one) => one.village.code === village);
  const column = sectors.findIndex(({ code }) => code === sector);
  return row && column >= 0 ? { row, column } : undefined;
}

export function gridOf(villages: readonly Village[], sectors: readonly Sector[], interventions: readonly Intervention[]): Grid {
  const found = new Map<string, Intervention[]>();
  for (const intervention of interventions) {
    for (const { id } of intervention.villages.nodes) {
      const key = `${id} ${intervention.sector.id}`;
      found.set(key, [...(found.get(key) ?? []), intervention]);
    }
  }
  const rows = villages.map((village) => {
    const cells = sectors.map((sector) => cellOf(found.get(`${village.id} ${sector.id}`) ?? []));
    return { village, cells, total: totalOf(cells) };
  });
  return {
    sectors: [...sectors],
    rows,
    columns: sectors.map((_, column) => totalOf(rows.map(({ cells }) => cells[column]!))),
    total: totalOf(rows.flatMap(({ cells }) => cells)),
  };
}

function cellOf(interventions: Intervention[]): Cell {
  const shared = sharedOf(interventions);
  return { state: stateOf(interventions, shared), interventions, partners: partnersOf(interventions), shared };
}

function stateOf(interventions: readonly Intervention[], shared: readonly Shared[]): CellState {
  if (interventions.length === 0) return 'GAP';
  if (shared.length > 0) return 'OVERLAP';
  return interventions.every(({ status }) => status === 'PLANNED') ? 'PLANNED' : 'WORK';
}

/** Indicators that interventions of different leads aim at. Partners within one intervention work together, which is no overlap. */
function sharedOf(interventions: readonly Intervention[]): Shared[] {
  const aims = new Map<string, { indicator: Shared['indicator']; leads: Map<string, string> }>();
  for (const { lead, indicators } of interventions) {
    if (!lead) continue;
    for (const indicator of indicators.nodes) {
      const aim = aims.get(indicator.id) ?? { indicator, leads: new Map<string, string>() };
      aim.leads.set(lead.id, lead.name);
      aims.set(indicator.id, aim);
    }
  }
  return [...aims.values()]
    .filter(({ leads }) => leads.size > 1)
    .map(({ indicator, leads }) => ({ indicator, leads: [...leads.values()].sort() }));
}

export function partnersOf(interventions: readonly Intervention[]): Partner[] {
  const all = interventions.flatMap(({ lead, contributions }) => [
    ...(lead ? [lead] : []),
    ...contributions.nodes.map(({ partner }) => partner),
  ]);
  return [...new Map(all.map((partner) => [partner.id, partner])).values()].sort((a, b) => a.name.localeCompare(b.name));
}

function totalOf(cells: readonly Cell[]): Total {
  const interventions = new Map(cells.flatMap((cell) => cell.interventions).map((one) => [one.id, one]));
  const count = (...states: CellState[]) => cells.filter(({ state }) => states.includes(state)).length;
  return {
    interventions: interventions.size,
    partners: partnersOf([...interventions.values()]),
    worked: count('WORK', 'OVERLAP'),
    gaps: count('GAP'),
    overlaps: count('OVERLAP'),
  };
}

export const SORTS = ['place', 'gaps', 'overlaps', 'partners', 'interventions'] as const;
export type Sort = (typeof SORTS)[number];

const RANK: Record<Exclude<Sort, 'place'>, (total: Total) => number> = {
  gaps: ({ gaps }) => gaps,
  overlaps: ({ overlaps }) => overlaps,
  partners: ({ partners }) => partners.length,
  interventions: ({ interventions }) => interventions,
};

/** Most first; villages that are equal stay in the order of their codes. */
export const sorted = (rows: readonly Row[], sort: Sort): Row[] =>
  sort === 'place' ? [...rows] : rows.toSorted((a, b) => RANK[sort](b.total) - RANK[sort](a.total));
