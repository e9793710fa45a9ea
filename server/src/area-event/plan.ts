/** Judges a change of areas before anything is written: who ends, who begins, who goes on. A preview ends here. */

import { Area } from '../area/area.entity.ts';
import { dotted } from '../area/area-code.ts';
import { rangeOf } from '../area/ordinal.ts';
import { at, conflict, type FieldProblem, invalid, stale, type Text } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { judge } from '../core/write/references.ts';
import { clean, load, lock, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import type { AreaEventKind } from './area-event.entity.ts';
import type { AreaPartInput, AreaVersionInput } from './area-event.input.ts';
import { AreaFate } from './area-event.result.ts';

export interface Part {
  code: string;
  name: string;
  fate: AreaFate;
  /** The row there is: of an area that goes on, is renamed or returns. */
  row?: Row<Area>;
}

export interface Plan {
  kind: AreaEventKind;
  happenedOn: string;
  decreeNumber?: string | null;
  note?: string | null;
  /** Ordinal of the area directly above; null for a province. */
  parent: number | null;
  before: Row<Area>[];
  after: Part[];
  /** Those of `before` that are not among `after`. */
  ends: Row<Area>[];
  /** Code of the part in which Kampung KB and Pokja of an area that ends go on. */
  heirs: ReadonlyMap<number, string>;
  /** Code of the part in which planned interventions of an area that ends go on. */
  interventionHeirs: ReadonlyMap<number, string>;
}

/** The area as the caller saw it, locked; judged by scope first. */
export async function claimArea(tx: Tx, { id, version }: AreaVersionInput, path: string): Promise<Row<Area>> {
  const area = await load(tx, Area, id, path);
  judge(tx, { ordinal: area.ordinal, readVerb: 'area.read', path, id });
  const now = await lock(tx, Area, area);
  const current = { id: globalId('Area', area.id), code: area.code, name: area.name, version: now.version };
  if (area.version !== version || now.version !== version) throw stale(current);
  if (now.isRetired) throw conflict({ id: 'Wilayah ini sudah tidak berlaku.', en: 'This area no longer stands.' }, current);
  return area;
}

export function requireVillages(areas: readonly Row<Area>[], path: string): void {
  if (areas.some(({ level }) => level !== 'VILLAGE')) {
    const id = 'Hanya desa dan kelurahan yang dapat dimekarkan atau digabung; wilayah di atasnya hanya berganti nama.';
    throw invalid([at(path, { id, en: 'Only villages split and merge; the areas above them only change their names.' })]);
  }
  if (new Set(areas.map(({ parent }) => parent)).size > 1) {
    throw invalid([at(path, { id: 'Semua harus dalam satu kecamatan.', en: 'All of them must lie in one district.' })]);
  }
}

/** A day that has come, after everything that is known of these areas. */
export async function requireDay(tx: Tx, happenedOn: string, areas: readonly Row<Area>[]): Promise<void> {
  const refuse = (text: Text) => invalid([at('input.happenedOn', text)]);
  if (happenedOn > tx.context.clock.today()) {
    throw refuse({
      id: 'Hari itu belum tiba: perubahan dicatat setelah berlaku.',
      en: 'That day has not come: a change is recorded once it holds.',
    });
  }
  const [last] = await tx.run(
    `select max(e.happened_on)::text as day from pilar.area_event e join pilar.area_event_part p on p.event_id = e.id
      where p.before_ordinal = any($1::int[]) or p.after_ordinal = any($1::int[])`,
    [areas.map(({ ordinal }) => ordinal)],
  );
  const known = [last?.day as string | null, ...areas.map(({ validFrom }) => validFrom)]
    .filter((day) => day != null)
    .sort()
    .at(-1);
  if (known && happenedOn <= known) {
    throw refuse({ id: `Harus sesudah ${known}, perubahan terakhir di sini.`, en: `Must be after ${known}, the last change here.` });
  }
}

/** The parts as they will stand: each code free, ended earlier, or one of those that change now. */
export async function partsOf(tx: Tx, inputs: readonly AreaPartInput[], before: readonly Row<Area>[], path: (index: number) => string) {
  const codes = inputs.map(({ code }) => dotted(code));
  const district = before[0]!.code.slice(0, before[0]!.code.lastIndexOf('.'));
  const table = tx.tables.of(Area);
  const found = await tx.run('select * from pilar.area where code = any($1::text[]) for no key update', [codes]);
  const rows = new Map(found.map((row) => [row.code as string, propertiesOf(table, row) as Row<Area>]));
  const problems: FieldProblem[] = [];
  const parts = inputs.map(({ name }, index): Part => {
    const code = codes[index] as string;
    const row = rows.get(code);
    const problem = (field: string, text: Text) => problems.push(at(`${path(index)}.${field}`, text));
    if (!isVillageOf(district, code)) {
      problem('code', { id: `Bukan kode desa di kecamatan ${district}.`, en: `Is no code of a village in district ${district}.` });
    } else if (codes.indexOf(code) !== index) problem('code', { id: 'Kode ini disebut dua kali.', en: 'This code is named twice.' });
    const goesOn = before.some((area) => area.code === code);
    if (row && !goesOn && !row.retiredAt) throw taken(`${path(index)}.code`);
    if (!name && !row) problem('name', { id: 'Wilayah baru perlu nama.', en: 'A new area needs a name.' });
    const fate = goesOn ? AreaFate.GOES_ON : row ? AreaFate.RETURNS : AreaFate.BEGINS;
    return { code, name: name ? clean(name) : (row?.name ?? ''), fate, row };
  });
  if (problems.length > 0) throw invalid(problems);
  return parts;
}

export function isVillageOf(district: string, code: string): boolean {
  try {
    return code.length === district.length + 5 && code.startsWith(`${district}.`) && rangeOf(code).ordinal > 0;
  } catch {
    return false;
  }
}

export const taken = (path: string) => {
  const text = { id: 'Kode ini dipakai wilayah lain.', en: 'Another area has this code.' };
  return conflict(text, undefined, [at(path, text)]);
};
