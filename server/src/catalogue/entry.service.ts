/** The one way to keep the small catalogues: rows with a code, names and a place, and here and there a row they refer to. */
import { at, conflict, invalid } from '../core/errors.ts';
import type { CatalogueRecord } from '../core/record.ts';
import { endOf } from '../core/write/position.ts';
import { keyIfGiven } from '../core/write/references.ts';
import {
  type Class,
  change,
  claimVersion,
  insert,
  load,
  type Restoring,
  type Row,
  restore,
  retire,
  type Values,
} from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import type { CreateEntryInput, UpdateEntryInput } from './entry.input.ts';

export interface Catalogue {
  type: Class<CatalogueRecord>;
  /** Fields of the input that hold the code of a row of another catalogue, or of another row of the same. */
  references?: Readonly<Record<string, object>>;
  /** Codes that Pilar itself goes by: such rows are never retired. */
  kept?: readonly string[];
}

export async function createEntry(tx: Tx, catalogue: Catalogue, input: CreateEntryInput): Promise<Written> {
  const { type } = catalogue;
  const values = await valuesOf(tx, catalogue, input);
  refuseBackwards(values);
  const { id } = await insert(tx, type, { ...values, position: input.position ?? (await endOf(tx, type)) });
  return { type, key: id };
}

interface Kept {
  id: string;
  version: number;
}

export async function updateEntry(tx: Tx, catalogue: Catalogue, { id, version }: Kept, input: UpdateEntryInput): Promise<Written> {
  const { type } = catalogue;
  const before = await load(tx, type, id);
  await claimVersion(tx, type, before, version);
  const values = await valuesOf(tx, catalogue, input, before.id);
  refuseBackwards({ ...before, ...values });
  await change(tx, type, before, values);
  return { type, key: before.id };
}

export async function retireEntry(tx: Tx, { type, kept = [] }: Catalogue, { id, version }: Kept, reason: string): Promise<Written> {
  const before = await load(tx, type, id);
  await claimVersion(tx, type, before, version);
  if (kept.includes(before.code)) {
    throw conflict(
      { id: `Pilar sendiri memakai ${before.code}.`, en: `Pilar itself goes by ${before.code}.` },
      await tx.current(type, before.id),
    );
  }
  await retire(tx, type, before, reason);
  return { type, key: before.id };
}

export async function restoreEntry(tx: Tx, { type }: Catalogue, id: string, asked: Restoring): Promise<Written> {
  const before = await load(tx, type, id);
  await restore(tx, type, before, asked);
  return { type, key: before.id };
}

/** What is left out stays left out. */
async function valuesOf(tx: Tx, { type, references = {} }: Catalogue, input: object, own?: number): Promise<Values<CatalogueRecord>> {
  const values: Record<string, unknown> = { ...input };
  for (const [field, target] of Object.entries(references)) {
    const path = `input.${field}`;
    values[field] = await keyIfGiven(tx, target, values[field] as string | null | undefined, path);
    if (target === type && own !== undefined && values[field] === own) throw invalid([at(path, ITSELF)]);
  }
  return values as Values<CatalogueRecord>;
}

const ITSELF = { id: 'Tidak dapat menunjuk dirinya sendiri.', en: 'It cannot refer to itself.' };
const BACKWARDS = { id: 'Akhir berlaku mendahului awalnya.', en: 'The end of validity lies before its start.' };

function refuseBackwards({
  validFrom,
  validTo,
}: Partial<Row<CatalogueRecord>> & { validFrom?: string | null; validTo?: string | null }): void {
  if (validFrom && validTo && validTo < validFrom) throw invalid([at('input.validTo', BACKWARDS)]);
}
