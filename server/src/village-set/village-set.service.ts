import { areaIn, judgeAround } from '../area/area.service.ts';
import { dotted } from '../area/area-code.ts';
import { at, invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { change, claimVersion, insert, link, load, type Row, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { villagesIn } from '../village/village.service.ts';
import { VillageSet } from './village-set.entity.ts';
import type { CreateVillageSetInput, UpdateVillageSetInput } from './village-set.input.ts';

explain('village_set_code_unique', 'input.code', { id: 'Kode daftar ini sudah dipakai.', en: 'This list code is already in use.' });

export async function createVillageSet(tx: Tx, { area: of, villages: codes, ...values }: CreateVillageSetInput): Promise<Written> {
  const area = await areaIn(tx, of, 'input.area');
  const villages = await membersOf(tx, area, codes, []);
  const { id } = await insert(tx, VillageSet, { ...values, area }, area);
  await link(tx, VillageSet, 'villages', id, villages);
  return { type: VillageSet, key: id };
}

export async function updateVillageSet(tx: Tx, id: string, version: number, input: UpdateVillageSetInput): Promise<Written> {
  const before = await ownSet(tx, id);
  await claimVersion(tx, VillageSet, before, version);
  const { villages: codes, ...values } = input;
  if (codes === null) throw invalid([at('input.villages', { id: 'Wajib diisi.', en: 'Is required.' })]);
  const villages = codes && (await membersOf(tx, before.area, codes, await listed(tx, before.id)));
  await change(tx, VillageSet, before, values as Values<VillageSet>, before.area);
  if (villages) await link(tx, VillageSet, 'villages', before.id, villages);
  return { type: VillageSet, key: before.id };
}

export async function retireVillageSet(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await ownSet(tx, id);
  await claimVersion(tx, VillageSet, before, version);
  await retire(tx, VillageSet, before, reason, before.area);
  return { type: VillageSet, key: before.id };
}

async function ownSet(tx: Tx, id: string): Promise<Row<VillageSet>> {
  const set = await load(tx, VillageSet, id);
  judgeAround(tx, { ordinal: set.area, readVerb: 'villageSet.read', path: 'id', id });
  return set;
}

interface Member {
  ordinal: number;
  code: string;
}

async function listed(tx: Tx, id: number): Promise<Member[]> {
  const sql = `select v.ordinal, v.code from pilar.village_set_village l join pilar.village v on v.ordinal = l.village_ordinal
    where l.village_set_id = $1`;
  return (await tx.run(sql, [id])) as unknown as Member[];
}

/** A village that ended meanwhile stays on a list that names it, as it does in the decree; it joins no other. */
async function membersOf(tx: Tx, area: number, codes: readonly string[], standing: readonly Member[]): Promise<number[]> {
  const wanted = new Set(codes.map(dotted));
  const kept = standing.filter(({ code }) => wanted.delete(code)).map(({ ordinal }) => ordinal);
  const added = await villagesIn(tx, [...wanted], 'input.villages');
  const [range] = await tx.run('select code, last from pilar.area where ordinal = $1', [area]);
  const outside = [...wanted].filter((_, index) => (added[index] as number) < area || (added[index] as number) > Number(range?.last));
  if (outside.length === 0) return [...kept, ...added];
  const text = { id: `${outside[0]} tidak terletak di ${range?.code}.`, en: `${outside[0]} does not lie in ${range?.code}.` };
  throw invalid([at('input.villages', text)]);
}
