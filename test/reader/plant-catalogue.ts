/** Catalogue rows, partners, roles and the keys of the actors. */
import { type Actor, EVERYONE, keyIdOf, ROLES, secretHashOf } from './actors.ts';
import type { Place } from './plant-places.ts';
import { plantRules } from './plant-rules.ts';
import type { Random } from './random.ts';
import { day, type Garden, maybe, NOW, type Planted, range, stamps, text } from './seeds.ts';

export interface Catalogue {
  indicators: Planted[];
  sources: Planted[];
  partners: Planted[];
  sectors: Planted[];
}

/** `MITRA_7` and `MITRA_9`, whose keys read: they must be in use. */
export const OWN_PARTNER = 7;
const OTHER_PARTNER = 9;

const coded = (chance: Random, code: string, id: number): Planted => ({
  id,
  ...stamps(chance),
  code,
  name: text(chance),
  name_en: text(chance),
  position: chance.below(5),
});

const rowsOf = ({ chance }: Garden, codes: readonly string[], more: (id: number) => Planted = () => ({})): Planted[] =>
  codes.map((code, index) => ({ ...coded(chance, code, index + 1), ...more(index + 1) }));

const numbered = (prefix: string, count: number): string[] => range(count).map((number) => `${prefix}_${number}`);

export async function plantCatalogue(garden: Garden, places: readonly Place[]): Promise<Catalogue> {
  const { chance, insert } = garden;
  for (const [table, prefix, count] of [
    ['partner_kind', 'JENIS', 5],
    ['funding_source', 'DANA', 6],
    ['section', 'SEKSI', 8],
    ['target_group', 'SASARAN', 6],
    ['pokja_role', 'PERAN', 7],
  ] as const) {
    await insert(table, rowsOf(garden, numbered(prefix, count)));
  }
  const sources = rowsOf(garden, ['REPORT', 'EPPGBM', 'DUKCAPIL', 'SIGA', 'PUBLISHED', 'DEMO'], (id) => ({ comes_by_report: id < 3 }));
  await insert('source', sources);
  await insert(
    'ministry',
    rowsOf(garden, numbered('KL', 7), (id) => ministry(chance, id)),
  );
  const sectors = rowsOf(garden, ['KESEHATAN', 'PENDIDIKAN', 'SOSIAL', 'DUKCAPIL', 'DESA', 'LAIN'], () => ({
    ministry_id: maybe(chance, 0.7, () => 1 + chance.below(7)),
  }));
  await insert('sector', sectors);
  await insert(
    'pillar',
    rowsOf(garden, numbered('PILAR', 4), () => ({ aliases: range(chance.below(4)).map(() => text(chance)) })),
  );
  await insert(
    'programme',
    rowsOf(garden, numbered('PROGRAM', 8), () => ({ pillar_id: 1 + chance.below(4) })),
  );
  await insert(
    'activity',
    rowsOf(garden, numbered('KEGIATAN', 12), () => ({
      programme_id: 1 + chance.below(8),
      ministry_id: maybe(chance, 0.6, () => 1 + chance.below(7)),
      valid_from: maybe(chance, 0.5, () => day(chance, 2020, 3)),
      valid_to: maybe(chance, 0.3, () => day(chance, 2024, 3)),
    })),
  );
  await plantRules(garden);
  const indicators = await plantIndicators(garden);
  const partners = rowsOf(garden, numbered('MITRA', 90), (id) => partner(chance, places, id)).map(({ name_en, position, ...row }) => row);
  for (const id of [OWN_PARTNER, OTHER_PARTNER]) partners[id - 1]!.retired_at = null;
  await insert('partner', partners);
  await plantActors(garden, places, sectors, partners);
  return { indicators, sources, partners, sectors };
}

const ministry = (chance: Random, id: number): Planted => ({
  valid_from: maybe(chance, 0.5, () => day(chance, 2014, 4)),
  valid_to: maybe(chance, 0.4, () => day(chance, 2019, 8)),
  succeeded_by_id: id > 1 ? maybe(chance, 0.6, () => 1 + chance.below(id - 1)) : null,
});

const partner = (chance: Random, places: readonly Place[], id: number): Planted => ({
  kind_id: 1 + chance.below(5),
  sector_id: maybe(chance, 0.6, () => 1 + chance.below(6)),
  level: chance.pick(['NATIONAL', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']),
  area_ordinal: maybe(
    chance,
    0.8,
    () => chance.pick(chance.chance(0.5) ? places.filter((place) => place.level !== 'VILLAGE') : places).ordinal,
  ),
  valid_from: maybe(chance, 0.6, () => day(chance, 2018, 4)),
  valid_to: maybe(chance, 0.4, () => day(chance, 2023, 4)),
  succeeded_by_id: id > 1 ? maybe(chance, 0.3, () => 1 + chance.below(id - 1)) : null,
});

/** Code, kind, factor, decimals, sensitive, edition. */
const INDICATORS = [
  ['STUNTING', 'RATIO', 100, 1, true, 1],
  ['STUNTING', 'RATIO', 100, 2, true, 2],
  ['JAMBAN_LAYAK', 'RATIO', 100, 1, false, 1],
  ['KEMATIAN_IBU', 'RATIO', 1000, 3, true, 1],
  ['AKTA_LAHIR', 'RATIO', 100, 0, false, 1],
  ['UNMET_NEED', 'RATIO', 1, 4, true, 1],
  ['PENDUDUK', 'COUNT', 1, 0, false, 1],
  ['KASUS_TB', 'COUNT', 1, 0, true, 1],
  ['IBANGGA', 'SCORE', 1, 2, false, 1],
  ['INDEKS_DESA', 'SCORE', 1, 4, false, 1],
  ['RUMAH_DATAKU', 'YES_NO', 100, 0, false, 1],
  ['RKM', 'YES_NO', 100, 1, true, 1],
  ['KLASIFIKASI', 'CLASS', 1, 0, false, 1],
] as const;

async function plantIndicators(garden: Garden): Promise<Planted[]> {
  const { chance } = garden;
  const rows: Planted[] = INDICATORS.map(([code, kind, factor, decimals, sensitive, edition], index) => ({
    ...coded(chance, code, index + 1),
    ...definition(chance, index),
    kind,
    factor,
    decimals,
    is_sensitive: sensitive,
    edition,
    valid_to: code === 'STUNTING' && edition === 1 ? '2024-12-31' : null,
  }));
  await garden.insert('indicator', rows);
  const ranks = rows.flatMap((row) =>
    chance.some(range(6), 4).map((source_id, index) => ({ ...stamps(chance), indicator_id: row.id, source_id, rank: index + 1 })),
  );
  await garden.insert(
    'indicator_source',
    chance.some(ranks, ranks.length).map((row, index) => ({ id: index + 1, ...row })),
  );
  return rows;
}

const decimal = (chance: Random): string => `${chance.below(200) - 20}.${chance.pick(['000000', '500000', '123456', '100000', '5'])}`;

const definition = (chance: Random, index: number): Planted => ({
  pillar_id: 1 + chance.below(4),
  sector_id: 1 + (index % 3 === 0 ? 0 : chance.below(6)),
  unit: chance.pick(['persen', 'orang', 'skor']),
  unit_en: chance.pick(['per cent', 'people', 'score']),
  direction: chance.pick(['HIGHER', 'LOWER', 'NEUTRAL', 'TARGET_BAND']),
  space_rule: chance.pick(['RATIO_OF_SUMS', 'SUM', 'NONE']),
  time_rule: chance.pick(['LATEST', 'SUM', 'SUM_OVER_LATEST']),
  numerator: maybe(chance, 0.6, () => text(chance)),
  denominator: maybe(chance, 0.6, () => text(chance)),
  denominator_indicator_id: index > 0 ? maybe(chance, 0.5, () => 1 + chance.below(index)) : null,
  weight_indicator_id: index > 0 ? maybe(chance, 0.3, () => 1 + chance.below(index)) : null,
  min: maybe(chance, 0.5, () => '-30'),
  max: maybe(chance, 0.5, () => '60287970190574.460001'),
  target_low: maybe(chance, 0.5, () => decimal(chance)),
  target_high: maybe(chance, 0.5, () => decimal(chance)),
  is_derived: chance.chance(0.2),
  applies_to: chance.pick(['VILLAGE', 'DESA', 'REGENCY_AND_ABOVE']),
  frequency: chance.pick(['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL']),
  finest_village: maybe(chance, 0.3, () => 'ANNUAL'),
  finest_district: maybe(chance, 0.3, () => 'QUARTERLY'),
  quantity_group: maybe(chance, 0.3, () => text(chance)),
  origin: maybe(chance, 0.4, () => text(chance)),
  valid_from: maybe(chance, 0.5, () => day(chance, 2018, 4)),
});

async function plantActors(
  garden: Garden,
  places: readonly Place[],
  sectors: readonly Planted[],
  partners: readonly Planted[],
): Promise<void> {
  const { chance, insert } = garden;
  const lasting = { ...stamps(chance), retired_at: null, retired_reason: null };
  await insert(
    'role',
    rowsOf(garden, Object.keys(ROLES)).map((row) => ({ ...row, ...lasting, verbs: ROLES[row.code as string] })),
  );
  await insert(
    'user',
    range(5).map((id) => ({ id, ...stamps(chance), account_id: `account${id}`, name: text(chance), email: `orang${id}@contoh.id` })),
  );
  await insert(
    'api_key',
    EVERYONE.map((actor, index) => ({ id: index + 1, ...lasting, ...keyRow(actor) })),
  );
  const idOf = (rows: readonly Planted[], code: string | undefined) => rows.find((row) => row.code === code)?.id ?? null;
  const held = EVERYONE.flatMap((actor, index) =>
    actor.grants.map((grant) => ({ grant, api_key_id: index + 1, user_id: null as number | null })),
  );
  const shared = EVERYONE[1]!.grants.map((grant) => ({ grant, api_key_id: null, user_id: 1 }));
  const rows = [...held, ...shared].map(({ grant, ...actor }, index) => ({
    id: index + 1,
    ...lasting,
    ...actor,
    role_id: Object.keys(ROLES).indexOf(grant.role) + 1,
    area_ordinal: places.find((place) => place.code === grant.area)?.ordinal ?? null,
    sector_id: idOf(sectors, grant.sector),
    partner_id: idOf(partners, grant.partner),
  }));
  await insert('assignment', rows);
}

/** Used just now: using it again changes nothing. */
const keyRow = (actor: Actor): Planted => ({
  key_id: keyIdOf(actor),
  secret_hash: secretHashOf(actor),
  name: actor.name,
  expires_at: null,
  last_used_at: NOW,
});
