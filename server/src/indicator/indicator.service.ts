import { at, conflict, invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { endOf } from '../core/write/position.ts';
import { keyIfGiven, keyOf } from '../core/write/references.ts';
import { change, claimVersion, insert, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { Pillar } from '../pillar/pillar.entity.ts';
import { Sector } from '../pillar/sector.entity.ts';
import { type Definition, flawsOf } from './definition.ts';
import { Indicator } from './indicator.entity.ts';
import { IndicatorKind } from './indicator.enums.ts';
import type { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import { rankSources } from './ranking.service.ts';

explain('indicator_current', 'input.code', { id: 'Kode indikator ini sudah dipakai.', en: 'This indicator code is already in use.' });
explain('indicator_code_edition_unique', 'input.code', {
  id: 'Kode indikator ini sudah dipakai.',
  en: 'This indicator code is already in use.',
});
explain('indicator_bounds_check', 'input.max', {
  id: 'Nilai tertinggi di bawah nilai terendah.',
  en: 'The highest value lies below the lowest.',
});

export async function createIndicator(tx: Tx, { sources, ...input }: CreateIndicatorInput): Promise<Written> {
  const { kind } = input;
  const isShare = kind === IndicatorKind.RATIO || kind === IndicatorKind.YES_NO;
  const values = {
    ...input,
    ...(await referencesOf(tx, input)),
    unitEn: input.unitEn ?? input.unit,
    factor: input.factor ?? (isShare ? 100 : 1),
    decimals: input.decimals ?? (kind === IndicatorKind.COUNT ? 0 : 2),
    isSensitive: input.isSensitive ?? false,
    position: input.position ?? (await endOf(tx, Indicator)),
  };
  refuseFlaws(values as Definition);
  const { id } = await insert(tx, Indicator, values as Values<Indicator>);
  await rankSources(tx, id, sources, 'input.sources');
  return { type: Indicator, key: id };
}

export async function updateIndicator(tx: Tx, id: string, version: number, input: UpdateIndicatorInput): Promise<Written> {
  const before = await claimed(tx, id, version);
  const values = { ...input, ...unitIn(before, input), ...(await referencesOf(tx, input)) };
  if (!before.isDerived) refuseFlaws(merged(before, values));
  await change(tx, Indicator, before, values as Values<Indicator>);
  return { type: Indicator, key: before.id };
}

export async function retireIndicator(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await claimed(tx, id, version);
  await refuseDerived(tx, before);
  await refuseClosed(tx, before);
  await retire(tx, Indicator, before, reason);
  return { type: Indicator, key: before.id };
}

export async function restoreIndicator(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await load(tx, Indicator, id);
  await restore(tx, Indicator, before, asked);
  return { type: Indicator, key: before.id };
}

export async function claimed(tx: Tx, id: string, version: number): Promise<Row<Indicator>> {
  const before = await load(tx, Indicator, id);
  await claimVersion(tx, Indicator, before, version);
  return before;
}

/** Their one definition is Pilar's own. */
export async function refuseDerived(tx: Tx, { id, isDerived }: Row<Indicator>): Promise<void> {
  const text = { id: 'Indikator ini dihitung oleh Pilar sendiri.', en: 'This indicator is computed by Pilar itself.' };
  if (isDerived) throw conflict(text, await tx.current(Indicator, id));
}

export async function refuseClosed(tx: Tx, { id, validTo }: Row<Indicator>): Promise<void> {
  const text = { id: 'Edisi ini sudah digantikan.', en: 'A newer edition has taken its place.' };
  if (validTo) throw conflict(text, await tx.current(Indicator, id));
}

/** Who does not know of the English unit changes both: the old one would say something else. */
export function unitIn(before: Row<Indicator>, { unit, unitEn }: UpdateIndicatorInput): { unitEn?: string | null } {
  return unitEn === undefined && unit !== undefined && unit !== before.unit ? { unitEn: unit } : {};
}

type References = Record<keyof Named, number | null | undefined>;

interface Named {
  pillar?: string | null;
  sector?: string | null;
  denominatorIndicator?: string | null;
  weightIndicator?: string | null;
}

export async function referencesOf(tx: Tx, input: Named): Promise<References> {
  return {
    pillar: await keyIfGiven(tx, Pillar, input.pillar, 'input.pillar'),
    sector: await keyIfGiven(tx, Sector, input.sector, 'input.sector'),
    denominatorIndicator: await countIfGiven(tx, input.denominatorIndicator, 'input.denominatorIndicator'),
    weightIndicator: await countIfGiven(tx, input.weightIndicator, 'input.weightIndicator'),
  };
}

/** What is divided by or weighed with is a number of people or things. */
async function countIfGiven(tx: Tx, code: string | null | undefined, path: string): Promise<number | null | undefined> {
  if (code === null || code === undefined) return code;
  const key = await keyOf(tx, Indicator, code, path);
  const [found] = await tx.run('select kind from pilar.indicator where id = $1', [key]);
  if (found?.kind !== IndicatorKind.COUNT)
    throw invalid([at(path, { id: 'Harus indikator COUNT.', en: 'It must be an indicator of kind COUNT.' })]);
  return key;
}

/** What was given over what stood there. */
export function merged(before: Row<Indicator>, values: object): Row<Indicator> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

export function refuseFlaws(definition: Definition): void {
  const flaws = flawsOf(definition);
  if (flaws.length > 0) throw invalid(flaws.map((flaw) => ({ ...flaw, path: `input.${flaw.path}` })));
}
