/** The areas that are to stand: each code free, ended earlier, or one of those that change now. */
import { Area } from '../area/area.entity.ts';
import { dotted } from '../area/area-code.ts';
import { rangeOf } from '../area/ordinal.ts';
import { at, conflict, type FieldProblem, invalid, type Text } from '../core/errors.ts';
import { clean, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import type { AreaPartInput } from './area-event.input.ts';
import { AreaFate } from './area-event.result.ts';
import type { Part } from './plan.ts';

const TWICE: Text = { id: 'Kode ini disebut dua kali.', en: 'This code is named twice.' };
const NAMELESS: Text = { id: 'Wilayah baru perlu nama.', en: 'A new area needs a name.' };

type PathOf = (index: number) => string;
type Rows = ReadonlyMap<string, Row<Area>>;

export async function partsOf(tx: Tx, inputs: readonly AreaPartInput[], before: readonly Row<Area>[], path: PathOf): Promise<Part[]> {
  const rows = await areasOf(
    tx,
    inputs.map(({ code }) => dotted(code)),
  );
  const parts = inputs.map((input) => partOf(input, rows, before));
  const problems = problemsOf(parts, districtOf(before[0]?.code ?? ''), path);
  if (problems.length > 0) throw invalid(problems);
  const standing = parts.findIndex(({ fate, row }) => fate === AreaFate.RETURNS && !row?.retiredAt);
  if (standing >= 0) throw taken(`${path(standing)}.code`);
  return parts;
}

async function areasOf(tx: Tx, codes: readonly string[]): Promise<Rows> {
  const table = tx.tables.of(Area);
  const found = await tx.run('select * from pilar.area where code = any($1::text[]) for no key update', [codes]);
  return new Map(found.map((row) => [row.code as string, propertiesOf(table, row) as Row<Area>]));
}

function partOf({ code: given, name }: AreaPartInput, rows: Rows, before: readonly Row<Area>[]): Part {
  const code = dotted(given);
  const row = rows.get(code);
  const goesOn = before.some((area) => area.code === code);
  const fate = goesOn ? AreaFate.GOES_ON : row ? AreaFate.RETURNS : AreaFate.BEGINS;
  return { code, name: name ? clean(name) : (row?.name ?? ''), fate, row };
}

function problemsOf(parts: readonly Part[], district: string, path: PathOf): FieldProblem[] {
  const codes = parts.map(({ code }) => code);
  return parts.flatMap(({ code, name }, index) => {
    const problem = (field: string, text: Text) => [at(`${path(index)}.${field}`, text)];
    if (!isVillageOf(district, code)) return problem('code', notOf(district));
    if (codes.indexOf(code) !== index) return problem('code', TWICE);
    return name ? [] : problem('name', NAMELESS);
  });
}

export const districtOf = (code: string): string => code.slice(0, code.lastIndexOf('.'));

export const notOf = (district: string): Text => ({
  id: `Bukan kode desa di kecamatan ${district}.`,
  en: `Is no code of a village in district ${district}.`,
});

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
