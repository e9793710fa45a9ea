/**
 * Two worlds that differ in hidden figures only. In the other one cases were moved between villages so that every figure that is
 * shown, and every mark that one is hidden, is the same; and since the release everything that it does not show is otherwise. Who
 * may not read small cells must not be able to tell them apart.
 */
import { grouped } from '../../server/src/core/grouped.ts';
import { isSmall } from '../../server/src/release/small.ts';
import { plantWorld } from '../analysis/worlds.ts';
import { NOW } from '../template.ts';
import { type World, world } from '../world.ts';
import { releaseAt } from './release-at.ts';

export interface TwoWorlds {
  one: World;
  other: World;
  /** Cases that stand in another village. */
  moved: number;
  /** Values that came, went or became others since the release. */
  late: number;
  close(): Promise<void>;
}

/** Of every rule of time, ratios and counts. */
export const RELEASED = ['UJI_RASIO', 'UJI_ARUS', 'UJI_CAKUPAN', 'UJI_STOK', 'UJI_JUMLAH', 'UJI_TERBIT'];
/** The last one is a mean, and never released. */
export const SENSITIVE = [...RELEASED, 'UJI_RATA'];

const MARK = `
  update pilar.indicator set is_sensitive = true, finest_village = case code when 'UJI_ARUS' then 'QUARTERLY' end,
    finest_district = case code when 'UJI_JUMLAH' then 'QUARTERLY' end
  where code = any($1)`;

/** When a row was written tells nothing of its numbers. */
const AT_ONE_TIME = `
  do $$ declare c record; begin
    for c in select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'pilar' and table_type = 'BASE TABLE' and column_name in ('created_at', 'updated_at')
    loop execute format('update pilar.%I set %I = %L', c.table_name, c.column_name, '2026-11-01T00:00:00Z'); end loop;
  end $$`;

async function planted(seed: number): Promise<World> {
  const here = await world({ rateLimit: 1_000_000_000 });
  await plantWorld(here.owner, seed, NOW.slice(0, 10));
  await here.owner.query(MARK, [SENSITIVE]);
  await here.owner.query(AT_ONE_TIME);
  return here;
}

/** Takes moves back wherever something shown came out otherwise: half of them, then all. */
export async function twoWorlds(seed: number): Promise<TwoWorlds> {
  const [one, other] = await Promise.all([planted(seed), planted(seed)]);
  const wanted = new Set((await releaseAnew(one)).map(({ text }) => text));
  const blamed = new Set<string>();
  let moves = movesIn((await one.owner.query<Cell>(CELLS)).rows);
  await apply(other, moves, 1);
  for (;;) {
    const wrong = new Set((await releaseAnew(other)).filter(({ text }) => !wanted.has(text)).map(({ key }) => key));
    if (wrong.size === 0) break;
    const taken = [...wrong].flatMap((key) => ofGroup(moves, key).filter((_, index) => index % 2 === 0 || blamed.has(key)));
    if (taken.length === 0) throw new Error(`The worlds differ, and no move is to blame: ${[...wrong]}`);
    await apply(other, taken, -1);
    moves = moves.filter((move) => !taken.includes(move));
    for (const key of wrong) blamed.add(key);
  }
  const late = await enterLate(other);
  const close = async () => void (await Promise.all([one.close(), other.close()]));
  return { one, other, moved: moves.length, late, close };
}

/** Hidden cells by the shown figures that count them. */
const CELLS = `
  select c.id, c.village_ordinal as village, c.period, c.indicator_code as code, c.source_id as source, c.numerator, c.denominator,
    (c.period / 48)::int as year, coalesce(n.counted, '') as counted, (
      select o.indicator_id from pilar.observation o join pilar.indicator i on i.id = o.indicator_id
      where (o.area_ordinal, o.period, o.source_id, i.code) = (c.village_ordinal, c.period, c.source_id, c.indicator_code)
      order by i.edition desc limit 1) as indicator
  from pilar.released_cell c left join (
    select cell, string_agg(v.id::text, ',' order by v.id) as counted
    from pilar.figure_version v cross join unnest(v.cells) cell where not v.is_small group by cell) n on n.cell = c.id
  where not exists (select from pilar.released_figure f where f.area_ordinal = c.village_ordinal and f.period = c.period
    and f.indicator_code = c.indicator_code and f.source_id = c.source_id and not f.is_hidden)
  order by c.id`;

interface Cell {
  id: number;
  village: number;
  period: number;
  code: string;
  /** The edition. */
  indicator: number;
  source: number;
  numerator: number;
  denominator: number | null;
  year: number;
  counted: string;
}

interface Move {
  from: Cell;
  to: Cell;
}

const ofGroup = (moves: readonly Move[], key: string) => moves.filter(({ from }) => groupOf(from) === key);

const groupOf = ({ code, year, source }: Pick<Cell, 'code' | 'year' | 'source'>) => `${code}.${year}.${source}`;

/** One case from one hidden village to another that the same shown figures count; both stay as small as they were. */
function movesIn(cells: readonly Cell[]): Move[] {
  const alike = grouped(cells, (cell) => `${groupOf(cell)}.${cell.counted}`);
  return [...alike.values()].flatMap((group) => {
    const used = new Set<Cell>();
    return group.flatMap((from) => {
      if (used.has(from) || !mayChange(from, -1)) return [];
      const to = group.find((cell) => cell !== from && !used.has(cell) && mayChange(cell, 1));
      if (!to) return [];
      used.add(from).add(to);
      return [{ from, to }];
    });
  });
}

function mayChange({ numerator, denominator }: Cell, change: 1 | -1): boolean {
  const changed = numerator + change;
  return changed >= 0 && changed <= (denominator ?? changed) && isSmall(numerator, denominator) === isSmall(changed, denominator);
}

const CHANGE = `
  update pilar.observation o set numerator = o.numerator + m.change
  from jsonb_to_recordset($1::jsonb) as m(village int, period smallint, indicator int, source int, change int)
  where (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (m.village, m.period, m.indicator, m.source)`;

async function apply({ owner }: World, moves: readonly Move[], sign: 1 | -1): Promise<void> {
  const changes = moves.flatMap(({ from, to }) => [
    { ...from, change: -sign },
    { ...to, change: sign },
  ]);
  await owner.query(CHANGE, [JSON.stringify(changes)]);
}

const FIGURES = `
  select area_ordinal, period, indicator_code as code, source_id as source, numerator, denominator, reported, expected, is_hidden,
    (period / 48)::int as year
  from pilar.released_figure order by area_ordinal, period, indicator_code, source_id`;

async function releaseAnew(here: World): Promise<{ key: string; text: string }[]> {
  await here.owner.query('truncate pilar.release, pilar.released_figure, pilar.released_cell, pilar.figure_version restart identity');
  await releaseAt(here);
  await here.owner.query('analyze pilar.released_figure');
  const { rows } = await here.owner.query(FIGURES);
  return rows.map((row) => ({ key: groupOf(row), text: JSON.stringify(row) }));
}

/** Values of villages that the release does not show. */
const UNSHOWN = `
  i.id = o.indicator_id and i.code = any($1) and o.area_ordinal in (select ordinal from pilar.village) and not exists (
    select from pilar.released_figure f where (f.area_ordinal, f.period, f.indicator_code, f.source_id)
      = (o.area_ordinal, o.period, i.code, o.source_id) and not f.is_hidden)`;
const DRAWN = "(hashtext(concat_ws('.', o.area_ordinal, o.period, o.indicator_id, o.source_id)) & 65535)";

const LATE = [
  // That a report has a value is for everyone to see.
  `delete from pilar.observation o using pilar.indicator i where ${UNSHOWN} and ${DRAWN} % 5 = 0
    and o.source_id in (select id from pilar.source where not comes_by_report)`,
  `update pilar.observation o set numerator = ${DRAWN} % (coalesce(o.denominator, 12) + 1) from pilar.indicator i
    where ${UNSHOWN} and o.numerator is not null`,
  `update pilar.observation o set figure = ${DRAWN} % 10000 from pilar.indicator i where ${UNSHOWN} and o.figure is not null`,
  // Totals that somebody entered for whole districts.
  `insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator)
    select d.ordinal, (26 * 12 + 8) * 4 + 1, i.id, s.id, 3, 9 from pilar.area d, pilar.indicator i, pilar.source s
    where d.level = 'DISTRICT' and i.code = any($1) and s.code = 'REPORT'`,
];

async function enterLate({ owner }: World): Promise<number> {
  let count = 0;
  for (const sql of LATE) count += (await owner.query(sql, [SENSITIVE])).rowCount ?? 0;
  return count;
}
