import { at, invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { judge, linkCodes } from '../core/write/references.ts';
import { change, claimVersion, insert, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { FundingSource } from '../partner/funding-source.entity.ts';
import { Kampung } from './kampung.entity.ts';
import type { FormKampungInput, UpdateKampungInput } from './kampung.input.ts';
import { requireStanding, villageIn } from './village.service.ts';

explain('kampung_one_active', 'input.village', { id: 'Desa ini sudah memiliki Kampung KB.', en: 'This village already has a Kampung KB.' });

export async function formKampung(tx: Tx, input: FormKampungInput): Promise<Written> {
  const { village: code, fundingSources, ...values } = input;
  const village = await villageIn(tx, code, 'input.village');
  launchedByNow(tx, values.launchedOn);
  const given = withoutNull(values);
  const { id } = await insert(tx, Kampung, { ...given, village }, village);
  await linkFunding(tx, id, fundingSources);
  return { type: Kampung, key: id };
}

export async function updateKampung(tx: Tx, id: string, version: number, input: UpdateKampungInput): Promise<Written> {
  const before = await ownKampung(tx, id);
  await claimVersion(tx, Kampung, before, version);
  const { fundingSources, ...values } = input;
  launchedByNow(tx, values.launchedOn);
  await change(tx, Kampung, before, values as Values<Kampung>, before.village);
  await linkFunding(tx, before.id, fundingSources);
  return { type: Kampung, key: before.id };
}

export async function retireKampung(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await ownKampung(tx, id);
  await claimVersion(tx, Kampung, before, version);
  await retire(tx, Kampung, before, reason, before.village);
  return { type: Kampung, key: before.id };
}

export async function restoreKampung(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await ownKampung(tx, id);
  await requireStanding(tx, before.village);
  await restore(tx, Kampung, before, asked, before.village);
  return { type: Kampung, key: before.id };
}

async function ownKampung(tx: Tx, id: string): Promise<Row<Kampung>> {
  const kampung = await load(tx, Kampung, id);
  judge(tx, { ordinal: kampung.village, readVerb: 'kampung.read', path: 'id', id });
  return kampung;
}

const linkFunding = (tx: Tx, id: number, codes: string[] | null | undefined) =>
  linkCodes(tx, Kampung, 'fundingSources', id, { to: FundingSource, codes, path: 'input.fundingSources' });

function launchedByNow(tx: Tx, launchedOn: string | null | undefined): void {
  if (!launchedOn || launchedOn <= tx.context.clock.today()) return;
  throw invalid([at('input.launchedOn', { id: 'Hari peluncuran belum tiba.', en: 'The day of the launch has not come yet.' })]);
}

/** On a new record null says no more than leaving the field out. */
const withoutNull = (values: object): Values<Kampung> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
