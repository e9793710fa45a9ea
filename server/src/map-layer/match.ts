/** Which area each feature is, by the property that holds official codes. */
import { dotted } from '../area/area-code.ts';
import { canAt } from '../core/access/actor.ts';
import { at, invalid } from '../core/errors.ts';
import { isPlain } from '../core/write/bounds.ts';
import type { Tx } from '../core/write/write.ts';
import { MapLevel } from './map-layer.entity.ts';
import type { Feature } from './read-file.ts';

export interface Found {
  ordinal: number;
  code: string;
  name: string;
  level: string;
}

export interface Matching {
  property: string;
  level: MapLevel;
  /** What a feature holds in that property, dotted where it is a code. */
  codeOf: (feature: Feature) => string | undefined;
  /** Areas of the level in which the actor may do this, by code. */
  areas: ReadonlyMap<string, Found>;
}

/** Of districts and villages. BPS writes other ones: seven digits for a district, and no village of the same ten. */
const CODE = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;
const NAMED = 'select ordinal, code, name, level from pilar.area where code = any($1::text[]) and retired_at is null';
const LONGEST_NAME = 60;

export async function match(tx: Tx, features: readonly Feature[], chosen: string | null | undefined): Promise<Matching> {
  const held = [...codesIn(features, chosen)].filter(([name]) => isPlain(name, LONGEST_NAME));
  const all = new Set(held.flatMap(([, codes]) => [...codes]));
  const found = ((await tx.run(NAMED, [[...all]])) as unknown as Found[]).filter(({ ordinal }) => canAt(tx.actor, tx.verb, ordinal));
  const known = new Map(found.map((area) => [area.code, area]));
  // Where no area stands, the property that looks most like codes is the one whose codes are listed.
  const judged = held.map(([property, codes]) => ({ property, codes, hits: [...codes].filter((code) => known.has(code)) }));
  const [best] = judged.toSorted((one, other) => other.hits.length - one.hits.length || other.codes.size - one.codes.size);
  if (!best) throw withoutCodes(chosen);
  const { property, codes, hits } = best;
  const level = levelOf(hits.length > 0 ? hits : [...codes]);
  const codeOf = ({ values }: Feature) => values.get(property) && dotted(values.get(property)!);
  return { property, level, codeOf, areas: new Map(found.filter((area) => area.level === level).map((area) => [area.code, area])) };
}

/** By the property that holds them, each value looked at once: a file may give every feature properties of its own. */
function codesIn(features: readonly Feature[], chosen: string | null | undefined): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { values } of features) {
    for (const [name, value] of chosen ? [[chosen, values.get(chosen) ?? ''] as const] : values) {
      const code = dotted(value);
      if (CODE.test(code)) held.set(name, (held.get(name) ?? new Set()).add(code));
    }
  }
  return held;
}

/** That of most codes. */
function levelOf(codes: readonly string[]): MapLevel {
  const villages = codes.filter((code) => code.split('.').length === 4).length;
  return 2 * villages > codes.length ? MapLevel.VILLAGE : MapLevel.DISTRICT;
}

const withoutCodes = (chosen: string | null | undefined) =>
  invalid([
    at('input.codeProperty', {
      id: chosen
        ? 'Atribut ini tidak memuat kode kecamatan atau desa.'
        : 'Tidak ada atribut yang memuat kode kecamatan atau desa (Kemendagri), seperti 65.01.05 atau 6501051002.',
      en: chosen
        ? 'This property holds no codes of districts or villages.'
        : 'No property holds official codes of districts or villages, such as 65.01.05 or 6501051002.',
    }),
  ]);
