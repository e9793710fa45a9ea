/** Generated worlds: two regencies, five districts, some twenty villages, everything that is counted; planted by SQL. */
import type pg from 'pg';
import { random } from '../reader/random.ts';
import { dayNear, type Ground, type Planted } from './ground.ts';
import { plantIndicators } from './plant-indicators.ts';
import { plantRecords } from './plant-records.ts';

const DISTRICTS = ['65.01.01', '65.01.02', '65.01.05', '65.02.01', '65.02.02'];
const OPERATED = '65.01.05.2004';
const VILLAGES = 4;

/** Settled: no village begins or ends, but one. */
export async function plantWorld(owner: pg.Client, seed: number, today: string, isSettled = false): Promise<void> {
  const chance = random(seed);
  await leaveFew(owner);
  const areas = await owner.query('select ordinal, code, level from pilar.area order by ordinal');
  const ground: Ground = {
    ...{ chance, today, areas: areas.rows },
    villages: areas.rows.filter(({ level }) => level === 'VILLAGE').map(({ ordinal }) => ordinal),
    insert: (table, rows) => insert(owner, table, rows),
    ids: async (table) => {
      const { rows } = await owner.query<{ code: string; id: number }>(`select code, id from pilar."${table}" order by id`);
      return new Map(rows.map(({ code, id }) => [code, id]));
    },
  };
  await begin(owner, ground, isSettled);
  const indicators = await plantIndicators(ground);
  await plantRecords(ground, indicators);
  await owner.query('analyze');
}

const FEW = `
  select v.code from (
    select v.code, row_number() over (partition by d.code order by v.code = $2 desc, v.code) as place
    from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal where d.code = any($1)
  ) v where place <= $3`;

async function leaveFew(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ code: string }>(FEW, [DISTRICTS, OPERATED, VILLAGES]);
  const codes = rows.map(({ code }) => code);
  const kept = [...codes, ...DISTRICTS, '65.01', '65.02', '65'];
  await owner.query('delete from pilar.village where code <> all($1)', [codes]);
  for (const table of ['area_code', 'observation', 'reporting_period']) await owner.query(`delete from pilar.${table}`);
  await owner.query('delete from pilar.area where code <> all($1)', [kept]);
}

/** Kinds, and villages that ended, began or came back. */
async function begin(owner: pg.Client, { chance, today, villages, insert: plant }: Ground, isSettled: boolean): Promise<void> {
  for (const ordinal of villages) {
    const kind = chance.pick(['DESA', 'DESA', 'KELURAHAN', 'DESA_ADAT']);
    await owner.query('update pilar.village set kind = $2 where ordinal = $1', [ordinal, kind]);
  }
  const [first, second, third, fourth, back] = chance.some(villages, 5);
  const stood = (ordinal: number | undefined, from: string | null, to: string | null) =>
    owner.query('update pilar.area set valid_from = $2, valid_to = $3 where ordinal = $1', [ordinal, from, to]);
  await stood(first, null, dayNear(today, -40));
  if (isSettled) return;
  await stood(second, null, dayNear(today, -500));
  await stood(third, dayNear(today, -200), null);
  await stood(fourth, dayNear(today, -600), dayNear(today, -100));
  await stood(back, dayNear(today, -90), null);
  await plant('area_period', [{ area_ordinal: back, valid_from: null, valid_to: dayNear(today, -300) }]);
}

async function insert(owner: pg.Client, table: string, rows: readonly Planted[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!)
    .map((column) => `"${column}"`)
    .join(', ');
  const sql = `insert into pilar."${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::pilar."${table}", $1::jsonb)`;
  await owner.query(sql, [JSON.stringify(rows)]);
}
