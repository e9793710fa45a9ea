/** Judges a change of areas before anything is written: who ends, who begins, who goes on. A preview ends here. */

import { Area } from '../area/area.entity.ts';
import { at, conflict, invalid, stale, type Text } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { judge } from '../core/write/references.ts';
import { load, lock, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import type { AreaEventKind } from './area-event.entity.ts';
import type { AreaVersionInput } from './area-event.input.ts';
import type { AreaFate } from './area-event.result.ts';

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
