import { areaIn, judgeAround } from '../area/area.service.ts';
import { dotted } from '../area/area-code.ts';
import { at, invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { change, claimVersion, insert, link, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
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

export async function restoreVillageSet(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await ownSet(tx, id);
  await restore(tx, VillageSet, before, asked, before.area);
  return { type: VillageSet, key: before.id };
}

async function ownSet(tx: Tx, id: string): Promise<Row<VillageSet>> {
  const set = await load(tx, VillageSet, id);
  judgeAround(tx, { ordinal: set.area, readVerb: 'villageSet.read', path: 'id', id });
  return set;
}

async function listed(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx.run('select village_ordinal as ordinal from pilar.village_set_village where village_set_id = $1', [id]);
  return rows.map(({ ordinal }) => Number(ordinal));
}

/** A village that ended meanwhile stays on a list that names it, as it does in the decree; it joins no other. */
async function membersOf(tx: Tx, area: number, codes: readonly string[], already: readonly number[]): Promise<number[]> {
  const villages = await villagesIn(tx, codes, 'input.villages', { already });
  const [range] = await tx.run('select code, last from pilar.area where ordinal = $1', [area]);
  const outside = villages.findIndex((ordinal) => ordinal < area || ordinal > Number(range?.last));
  if (outside < 0) return villages;
  const [code, of] = [dotted(codes[outside] ?? ''), range?.code];
  throw invalid([at('input.villages', { id: `${code} tidak terletak di ${of}.`, en: `${code} does not lie in ${of}.` })]);
}
