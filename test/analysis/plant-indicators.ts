/** Own indicators for every rule of space and time, their values and targets. */
import type { Random } from '../reader/random.ts';
import { dayNear, type Ground, maybe, monthOf, type Planted, range, retired } from './ground.ts';

export interface Own {
  code: string;
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO' | 'CLASS';
  space: string;
  time: string;
  frequency: 'MONTHLY' | 'QUARTERLY' | 'SEMESTER' | 'ANNUAL';
  sector: string;
  pillar: string;
  /** In order of rank. */
  sources: readonly string[];
  factor?: number;
  decimals?: number;
  appliesTo?: string;
  isSensitive?: boolean;
  /** The shortest window that is released, where it is longer than the frequency. */
  finest?: { village?: Own['frequency']; district?: Own['frequency'] };
  weight?: string;
  /** Decimals of an earlier edition: the same go with the newer one, others do not. */
  before?: number;
}

const HEALTH = { sector: 'KESEHATAN', pillar: 'P2' };
const WORKS = { sector: 'PU_PERUMAHAN', pillar: 'P4' };
const FAMILY = { sector: 'DALDUK_KB', pillar: 'P1' };
const BOTH = ['REPORT', 'SIGA'];

export const OWN: readonly Own[] = [
  {
    ...{ code: 'UJI_RASIO', kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'LATEST', frequency: 'MONTHLY', ...HEALTH },
    ...{ sources: BOTH, factor: 100, decimals: 2, before: 2 },
  },
  {
    ...{ code: 'UJI_ARUS', kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM', frequency: 'MONTHLY', ...HEALTH },
    ...{ sources: BOTH, factor: 1000, decimals: 1, isSensitive: true, finest: { village: 'QUARTERLY' } },
  },
  {
    code: 'UJI_CAKUPAN',
    kind: 'RATIO',
    space: 'RATIO_OF_SUMS',
    time: 'SUM_OVER_LATEST',
    frequency: 'MONTHLY',
    ...WORKS,
    sources: BOTH,
    factor: 100,
  },
  {
    ...{ code: 'UJI_STOK', kind: 'COUNT', space: 'SUM', time: 'LATEST', frequency: 'QUARTERLY', ...HEALTH },
    ...{ sources: ['SECTOR', 'REPORT', 'IMPORT'], isSensitive: true, finest: { village: 'ANNUAL', district: 'SEMESTER' } },
  },
  { code: 'UJI_JUMLAH', kind: 'COUNT', space: 'SUM', time: 'SUM', frequency: 'MONTHLY', ...FAMILY, sources: BOTH, appliesTo: 'DESA' },
  { code: 'UJI_TAHUNAN', kind: 'COUNT', space: 'SUM', time: 'SUM', frequency: 'ANNUAL', ...FAMILY, sources: BOTH },
  {
    ...{ code: 'UJI_BAGIAN', kind: 'YES_NO', space: 'SHARE_OF_VILLAGES', time: 'LATEST', frequency: 'SEMESTER', ...WORKS },
    ...{ sources: ['SECTOR', 'REPORT'], factor: 100, decimals: 2 },
  },
  {
    ...{ code: 'UJI_BOBOT', kind: 'SCORE', space: 'MEAN_WEIGHTED_FAMILIES', time: 'LATEST', frequency: 'ANNUAL', ...FAMILY },
    ...{ sources: ['SIGA'], decimals: 2, weight: 'KELUARGA' },
  },
  {
    code: 'UJI_RATA',
    kind: 'SCORE',
    space: 'MEAN_VILLAGES',
    time: 'LATEST',
    frequency: 'QUARTERLY',
    ...HEALTH,
    sources: ['SECTOR', 'SIGA'],
    decimals: 3,
  },
  { code: 'UJI_BEDA', kind: 'COUNT', space: 'DISTINCT_COUNT', time: 'LATEST', frequency: 'MONTHLY', ...FAMILY, sources: ['REPORT'] },
  { code: 'UJI_KELAS', kind: 'CLASS', space: 'DISTRIBUTION', time: 'LATEST', frequency: 'ANNUAL', ...FAMILY, sources: ['COMPUTED'] },
  {
    code: 'UJI_SURVEI',
    kind: 'RATIO',
    space: 'NONE',
    time: 'LATEST',
    frequency: 'ANNUAL',
    ...HEALTH,
    sources: ['SSGI'],
    factor: 100,
    decimals: 1,
  },
  {
    ...{ code: 'UJI_TERBIT', kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'LATEST', frequency: 'QUARTERLY', ...HEALTH },
    ...{ sources: ['REPORT', 'PUBLISHED'], factor: 100, decimals: 2, isSensitive: true },
  },
  {
    ...{ code: 'UJI_PEKA', kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM', frequency: 'MONTHLY', ...HEALTH },
    ...{ sources: BOTH, factor: 100, decimals: 2, isSensitive: true },
  },
  {
    ...{ code: 'UJI_EDISI', kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'LATEST', frequency: 'QUARTERLY', ...WORKS },
    ...{ sources: ['SIGA'], factor: 100, decimals: 2, before: 1 },
  },
];

const KELUARGA: Own = {
  code: 'KELUARGA',
  kind: 'COUNT',
  space: 'SUM',
  time: 'LATEST',
  frequency: 'ANNUAL',
  ...FAMILY,
  sources: ['SIGA', 'REPORT'],
};
const SINYAL: Own = {
  code: 'SINYAL',
  kind: 'YES_NO',
  space: 'SHARE_OF_VILLAGES',
  time: 'LATEST',
  frequency: 'ANNUAL',
  ...WORKS,
  sources: ['SECTOR'],
};

const MONTHS = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };
const GRAINS = { MONTHLY: 0, QUARTERLY: 1, SEMESTER: 2, ANNUAL: 3 };
const SPAN = 30;
const FIRST_ID = 9000;

interface Edition {
  own: Own;
  id: number;
  /** Months to which its values belong. */
  from: number;
  to: number;
}

/** Ids by code, of editions too. */
export async function plantIndicators(ground: Ground): Promise<number[]> {
  const { insert, ids, today } = ground;
  const sectors = await ids('sector');
  const pillars = await ids('pillar');
  const sources = await ids('source');
  const known = await ids('indicator');
  const month = monthOf(today);
  const editions: Edition[] = [];
  const rows: Planted[] = [];
  for (const [index, own] of OWN.entries()) {
    const base = { ...definition(own, index), pillar_id: pillars.get(own.pillar), sector_id: sectors.get(own.sector) };
    const weight_indicator_id = own.weight ? known.get(own.weight) : null;
    const change = month - 12;
    if (own.before !== undefined) {
      const id = FIRST_ID + 500 + index;
      rows.push({ ...base, id, edition: 1, decimals: own.before, valid_to: dayNear(today, -360), weight_indicator_id });
      editions.push({ own, id, from: month - SPAN, to: change + 1 });
    }
    rows.push({ ...base, id: FIRST_ID + index, edition: own.before === undefined ? 1 : 2, valid_to: null, weight_indicator_id });
    editions.push({ own, id: FIRST_ID + index, from: own.before === undefined ? month - SPAN : change, to: month + 12 });
  }
  await insert('indicator', rows);
  await insert(
    'indicator_source',
    editions.flatMap(({ own, id }) => ranks(own, id, sources)),
  );
  const given = [KELUARGA, SINYAL].map((own) => ({ own, id: known.get(own.code)!, from: month - SPAN, to: month + 1 }));
  await plantValues(ground, [...editions, ...given], sources);
  await insert('target', targets(ground, editions));
  return editions.map(({ id }) => id);
}

const definition = (
  { code, kind, space, time, frequency, factor = 1, decimals = 0, appliesTo = 'VILLAGE', isSensitive = false, finest }: Own,
  index: number,
) => ({
  ...{
    code,
    name: code,
    name_en: code,
    position: 100 - index,
    unit: 'uji',
    unit_en: 'tests',
    direction: 'NEUTRAL',
    kind,
    factor,
    decimals,
    frequency,
  },
  ...{ space_rule: space, time_rule: time, applies_to: appliesTo, is_sensitive: isSensitive },
  ...{ finest_village: finest?.village ?? null, finest_district: finest?.district ?? null },
});

/** Published figures rank last. */
const ranks = ({ sources }: Own, indicator_id: number, ids: ReadonlyMap<string, number>): Planted[] =>
  sources.map((code, index) => ({ indicator_id, source_id: ids.get(code), rank: code === 'PUBLISHED' ? 98 : index + 1 }));

async function plantValues(ground: Ground, editions: readonly Edition[], sources: ReadonlyMap<string, number>): Promise<void> {
  for (const { own, id, from, to } of editions) {
    const rows = own.sources.flatMap((code, rank) =>
      values(ground, own, { from, to, isOwn: code === 'PUBLISHED' || own.space === 'NONE', rank }),
    );
    const full = rows.map(({ source, ...row }) => ({ ...row, indicator_id: id, source_id: sources.get(own.sources[source as number]!) }));
    await ground.insert('observation', full);
  }
}

interface Span {
  from: number;
  to: number;
  isOwn: boolean;
  rank: number;
}

/** Sources that rank later have fewer values, now and then where the first has none. */
function values({ chance, areas, villages }: Ground, own: Own, { from, to, isOwn, rank }: Span): Planted[] {
  const places = isOwn ? areas.map(({ ordinal }) => ordinal) : villages;
  const density = isOwn ? 0.5 : chance.pick(rank === 0 ? [0.8, 0.6, 0.2] : [0.5, 0.2]);
  const length = MONTHS[own.frequency];
  return range(to - from + 1)
    .map((index) => from + index)
    .filter((month) => (month + 1) % length === 0)
    .flatMap((month) =>
      places
        .filter(() => chance.chance(density))
        .map((area_ordinal) => ({
          area_ordinal,
          period: month * 4 + grainOf(chance, own, month, isOwn),
          source: rank,
          ...figures(chance, own, isOwn),
        })),
    );
}

/** What is published may be of a longer period. */
function grainOf(chance: Random, { frequency, space }: Own, month: number, isOwn: boolean): number {
  const isYear = (month + 1) % 12 === 0;
  return isOwn && space !== 'NONE' && isYear && chance.chance(0.5) ? 3 : GRAINS[frequency];
}

function figures(chance: Random, { kind, code }: Own, isOwn: boolean): Planted {
  const none = { numerator: null, denominator: null, figure: null };
  if (chance.chance(code === 'KELUARGA' ? 0 : 0.08)) return none;
  const denominator = chance.pick([0, 1, 3, 7, 12, 40, 61, 300]);
  if (kind === 'SCORE' || (isOwn && chance.chance(0.4))) return { ...none, figure: chance.below(10_000) };
  if (kind === 'YES_NO') return { ...none, numerator: chance.below(2), denominator: 1 };
  if (kind === 'RATIO') return { ...none, numerator: chance.pick([0, chance.below(denominator + 1), denominator]), denominator };
  return { ...none, numerator: kind === 'CLASS' ? 1 + chance.below(4) : chance.pick([0, chance.below(50), chance.below(3000)]) };
}

function targets({ chance, areas, today }: Ground, editions: readonly Edition[]): Planted[] {
  const year = Number(today.slice(0, 4)) - 2000;
  const density: Record<string, number> = { PROVINCE: 0.6, REGENCY: 0.5, DISTRICT: 0.4, VILLAGE: 0.3 };
  return editions
    .filter(({ own, id }) => own.before === undefined || id < FIRST_ID + 500)
    .flatMap(({ id, own }) =>
      areas.flatMap(({ ordinal, level }) =>
        [year - 2, year - 1, year, year + 1]
          .filter(() => chance.chance(density[level]!))
          .map((one) => ({
            ...{ indicator_id: id, area_ordinal: ordinal, year: (one * 12 + 11) * 4 + 3, ...retired(chance, today) },
            value: own.decimals ? `${chance.below(100)}.${chance.below(10 ** own.decimals)}` : String(chance.below(500)),
          })),
      ),
    );
}

export const someIndicators = (chance: Random, ids: readonly number[]): number[] =>
  chance.some(ids, maybe(chance, 0.6, () => 1 + chance.below(2)) ?? 0);
