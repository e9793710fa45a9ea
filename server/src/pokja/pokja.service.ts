import { dayBefore } from '../core/clock.ts';
import { at, invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { judge } from '../core/write/references.ts';
import {
  change,
  claimVersion,
  insert,
  load,
  propertiesOf,
  type Restoring,
  type Row,
  restore,
  retire,
  type Values,
} from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { lockVillages, recount, requireStanding, villageIn } from '../village/village.service.ts';
import { Pokja } from './pokja.entity.ts';
import type { AppointPokjaInput, UpdatePokjaInput } from './pokja.input.ts';

explain('pokja_no_overlap', 'input.validFrom', {
  id: 'SK lain desa ini berlaku pada hari yang sama.',
  en: 'Another decree of this village is in force on the same day.',
});
explain('pokja_validity_check', 'input.validTo', {
  id: 'Akhir berlaku mendahului awalnya.',
  en: 'The end of validity lies before its start.',
});

export async function appointPokja(tx: Tx, { endsPrevious, village: code, ...input }: AppointPokjaInput): Promise<Written> {
  const village = await villageIn(tx, code, 'input.village');
  inOrder(input.validFrom, input.validTo);
  await lockVillages(tx, [village]);
  await endPrevious(tx, village, input.validFrom, endsPrevious ?? false);
  const { id } = await insert(tx, Pokja, { ...input, village }, village);
  await recount(tx, [village]);
  return { type: Pokja, key: id };
}

/** A decree without an end runs until the next one; one with an end of its own is cut short only when the caller says so. */
async function endPrevious(tx: Tx, village: number, validFrom: string, evenWithEnd: boolean): Promise<void> {
  const [found] = await tx.run(
    `select * from pilar.pokja where village_ordinal = $1 and retired_at is null and valid_from < $2
       and (valid_to is null or ($3 and valid_to >= $2)) order by valid_from desc limit 1 for no key update`,
    [village, validFrom, evenWithEnd],
  );
  if (!found) return;
  const previous = propertiesOf(tx.tables.of(Pokja), found) as Row<Pokja>;
  await change(tx, Pokja, previous, { validTo: dayBefore(validFrom) }, village);
}

export async function updatePokja(tx: Tx, id: string, version: number, input: UpdatePokjaInput): Promise<Written> {
  const before = await toChange(tx, id);
  await requireStanding(tx, before.village);
  await claimVersion(tx, Pokja, before, version);
  const { validFrom = before.validFrom, validTo = before.validTo } = input;
  if (validFrom) inOrder(validFrom, validTo);
  await change(tx, Pokja, before, { ...input } as Values<Pokja>, before.village);
  await recount(tx, [before.village]);
  return { type: Pokja, key: before.id };
}

export async function retirePokja(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await toChange(tx, id);
  await claimVersion(tx, Pokja, before, version);
  await retire(tx, Pokja, before, reason, before.village);
  await recount(tx, [before.village]);
  return { type: Pokja, key: before.id };
}

export async function restorePokja(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await toChange(tx, id);
  await requireStanding(tx, before.village);
  await restore(tx, Pokja, before, asked, before.village);
  await recount(tx, [before.village]);
  return { type: Pokja, key: before.id };
}

/**
 * Its village is locked before it, as where one is appointed. Two that came in at once for the same days would each wait until the other is gone
 * (the constraint against overlaps lets them), as often as they were tried.
 */
async function toChange(tx: Tx, id: string): Promise<Row<Pokja>> {
  const before = await ownPokja(tx, id, 'id');
  await lockVillages(tx, [before.village]);
  return before;
}

export async function ownPokja(tx: Tx, id: string, path: string): Promise<Row<Pokja>> {
  const pokja = await load(tx, Pokja, id, path);
  judge(tx, { ordinal: pokja.village, readVerb: 'pokja.read', path, id });
  return pokja;
}

function inOrder(validFrom: string, validTo: string | null | undefined): void {
  if (!validTo || validTo >= validFrom) return;
  throw invalid([at('input.validTo', { id: 'Akhir berlaku mendahului awalnya.', en: 'The end of validity lies before its start.' })]);
}
