/** The records of every fact but observations: which meet a bucket, with the keys of each. */
import type { DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import type { Coded, Data, InterventionRow, VillageRow } from './data.ts';
import { remembered, spanOf } from './groups.ts';
import { isAdmitted, isOfVillage, type Measure, passes, pathOf, type Question } from './question.ts';
import { type Bucket, daysAfter, monthOf } from './time.ts';
import { areaOf, decreeOf, NONE, stands, villageKeys } from './village.ts';

/** A record at a village. */
export interface Entry {
  id: number;
  village: VillageRow | null;
  /** Keys of its dimensions; those of the village are looked up. */
  keys: Partial<Record<DimensionName, string[]>>;
  /** The number that is summed, or its part at this village. */
  amount: bigint | null;
  /** An index, in hundredths. */
  mark: boolean | null;
  /** What DISTINCT counts. */
  other: string | null;
}

const at = (rows: readonly Coded[], id: number | null | undefined): string => rows.find((row) => row.id === id)?.code ?? NONE;
const orNone = (codes: readonly string[]): string[] => (codes.length > 0 ? [...new Set(codes)] : [NONE]);

/** Keys of an entry; none where a dimension is not its own, as the district of a regency's target. */
export const keysOf = ({ data }: Question, { keys, village }: Entry, dimension: DimensionName, day: string): string[] =>
  keys[dimension] ?? (village && isOfVillage(dimension) ? villageKeys(data, village, dimension, day) : []);

const found = remembered<Measure, Entry[]>();

export const recordsOf = (question: Question, measure: Measure, bucket: Bucket): Entry[] =>
  found(measure, spanOf(bucket), () => find(question, measure, bucket));

function find(question: Question, measure: Measure, bucket: Bucket): Entry[] {
  const { segments, villages } = question;
  return all(question, measure, bucket).filter(
    (entry) =>
      measure.filters.every((filter) => passes(filter, keysOf(question, entry, filter.dimension, bucket.day))) &&
      (entry.village === null || villages.includes(entry.village)) &&
      (segments.length === 0 || (entry.village !== null && isAdmitted(question, [], entry.village, bucket.day))),
  );
}

function all(question: Question, measure: Measure, bucket: Bucket): Entry[] {
  const { data } = question;
  if (measure.fact === 'INTERVENTION') return interventions(data, measure, bucket);
  if (measure.fact === 'CONTRIBUTION') return contributions(data, measure, bucket);
  if (measure.fact === 'REPORT') return reports(data, measure, bucket);
  if (measure.fact === 'MEMBER') return members(data, measure, bucket);
  if (measure.fact === 'VILLAGE') return villages(question, measure, bucket);
  if (measure.fact === 'CLASSIFICATION') return classifications(data, measure, bucket);
  return targets(question, bucket);
}

const isIn = (month: number, { a, b }: Bucket) => a <= month && month <= b;
const isObserved = (month: number, { a, ob }: Bucket) => a <= month && month <= ob;

const counted = (data: Data, bucket: Bucket) =>
  data.intervention.filter(
    ({ retired_at, status, started_on }) => retired_at === null && status !== 'CANCELLED' && isIn(monthOf(started_on), bucket),
  );

function placesOf(data: Data, id: number): VillageRow[] {
  const ordinals = data.intervention_village.filter((link) => link.intervention_id === id).map((link) => link.village_ordinal);
  return data.village.filter(({ ordinal }) => ordinals.includes(ordinal)).toSorted((x, y) => (x.code < y.code ? -1 : 1));
}

/** The n-th of k whole shares, which add up to the number. */
const share = (number: bigint | null, n: number, k: number): bigint | null =>
  number === null ? null : (number * BigInt(n)) / BigInt(k) - (number * BigInt(n - 1)) / BigInt(k);

function interventionKeys(data: Data, row: InterventionRow): Entry['keys'] {
  const activity = data.activity.find(({ id }) => id === row.activity_id);
  const programme = data.programme.find(({ id }) => id === activity?.programme_id);
  const sector = data.sector.find(({ id }) => id === row.sector_id);
  const lead = data.partner.find(({ id }) => id === row.lead_id);
  const groups = data.intervention_target_group.filter(({ intervention_id }) => intervention_id === row.id);
  const aims = data.intervention_indicator.filter(({ intervention_id }) => intervention_id === row.id);
  return {
    PILLAR: [at(data.pillar, programme?.pillar_id)],
    PROGRAMME: [programme?.code ?? NONE],
    SECTOR: [sector?.code ?? NONE],
    MINISTRY: [at(data.ministry, activity?.ministry_id ?? sector?.ministry_id)],
    PARTNER: [lead?.code ?? NONE],
    PARTNER_KIND: [at(data.partner_kind, lead?.kind_id)],
    SECTION: [at(data.section, row.section_id)],
    TARGET_GROUP: orNone(groups.map(({ target_group_id }) => at(data.target_group, target_group_id))),
    INDICATOR: orNone(aims.map(({ indicator_id }) => at(data.indicator, indicator_id))),
  };
}

function attendance({ attendance_male: male, attendance_female: female }: InterventionRow, of: Measure['of']): bigint | null {
  const number =
    of === 'ATTENDANCE_MALE' ? male : of === 'ATTENDANCE_FEMALE' ? female : (male ?? female) === null ? null : sumOf(male, female);
  return number === null ? null : BigInt(number);
}
const sumOf = (male: number | null, female: number | null) => (male ?? 0) + (female ?? 0);

/** What DISTINCT counts is a village, or a key of the record. */
function otherOf({ of }: Measure, keys: Entry['keys'], village: VillageRow): string | null {
  if (of === 'VILLAGE') return village.code;
  const [key] = (of === 'SECTOR' || of === 'PARTNER' ? keys[of] : undefined) ?? [];
  return key === NONE ? null : (key ?? null);
}

function spread(data: Data, id: number, intervention: number, measure: Measure, keys: Entry['keys'], number: bigint | null): Entry[] {
  const places = placesOf(data, intervention);
  return places.map((village, index) => ({
    id,
    village,
    keys,
    amount: share(number, index + 1, places.length),
    mark: null,
    other: otherOf(measure, keys, village),
  }));
}

const interventions = (data: Data, measure: Measure, bucket: Bucket): Entry[] =>
  counted(data, bucket).flatMap((row) => spread(data, row.id, row.id, measure, interventionKeys(data, row), attendance(row, measure.of)));

function contributions(data: Data, measure: Measure, bucket: Bucket): Entry[] {
  return counted(data, bucket).flatMap((intervention) =>
    data.contribution
      .filter((row) => row.intervention_id === intervention.id && row.retired_at === null)
      .flatMap((row) => {
        const partner = data.partner.find(({ id }) => id === row.partner_id)!;
        const keys = {
          ...interventionKeys(data, intervention),
          PARTNER: [partner.code],
          PARTNER_KIND: [at(data.partner_kind, partner.kind_id)],
          FUNDING_SOURCE: [at(data.funding_source, row.funding_source_id)],
        };
        return spread(data, row.id, intervention.id, measure, keys, row.amount_rupiah === null ? null : BigInt(row.amount_rupiah));
      }),
  );
}

const plain = (id: number, village: VillageRow, mark: boolean | null, keys: Entry['keys']): Entry => ({
  ...{ id, village, mark, keys, amount: null, other: village.code },
});

const villageAt = (data: Data, ordinal: number) => data.village.find((village) => village.ordinal === ordinal)!;

const RECEIVED = ['SUBMITTED', 'VERIFIED', 'LOCKED'];

function reports(data: Data, { of }: Measure, bucket: Bucket): Entry[] {
  return data.report
    .filter(({ retired_at, period }) => retired_at === null && isIn(Math.floor(period / 4), bucket))
    .map((row) => {
      const village = villageAt(data, row.village_ordinal);
      const isOnTime = () => row.first_submitted_at !== null && Date.parse(row.first_submitted_at) <= dueAt(data, row.period, village);
      const mark = of === 'RECEIVED' ? RECEIVED.includes(row.state) : of === 'VERIFIED' ? isVerified(row.state) : isOnTime();
      return plain(row.id, village, mark, { REPORT_STATE: [row.state] });
    });
}
const isVerified = (state: string) => state === 'VERIFIED' || state === 'LOCKED';

/** The regency's own deadline goes before the country's. */
function dueAt(data: Data, period: number, { regency_ordinal }: VillageRow): number {
  const own = data.reporting_period.filter((row) => row.period === period && row.retired_at === null);
  const found = own.find(({ area_ordinal }) => area_ordinal === regency_ordinal) ?? own.find(({ area_ordinal }) => area_ordinal === null);
  return found ? Date.parse(found.due_at) : Number.NEGATIVE_INFINITY;
}

const isOn = (day: string, from: string, to: string | null) => from <= day && day <= (to ?? day);
const isExpiring = (to: string | null, day: string) => to !== null && to <= daysAfter(day, 90);

function members(data: Data, { of }: Measure, { day }: Bucket): Entry[] {
  return data.pokja
    .filter(({ retired_at, valid_from, valid_to }) => retired_at === null && isOn(day, valid_from, valid_to))
    .flatMap((pokja) =>
      membersOf(data, pokja.id, day).map((row) => {
        const mark = of === 'TRAINED' ? row.is_trained : isExpiring(pokja.valid_to, day);
        const keys = {
          POKJA_ROLE: [at(data.pokja_role, row.role_id)],
          SECTION: [at(data.section, row.section_id)],
          TRAINED: [String(row.is_trained)],
        };
        return plain(row.id, villageAt(data, pokja.village_ordinal), mark, keys);
      }),
    );
}

const membersOf = (data: Data, pokja: number, day: string) =>
  data.pokja_member.filter((row) => row.pokja_id === pokja && row.retired_at === null && isOn(day, row.started_on, row.ended_on));

function villages({ data, villages: scope }: Question, { of }: Measure, { day }: Bucket): Entry[] {
  return scope
    .filter((village) => stands(data, village, day))
    .map((village) => {
      const decree = decreeOf(data, village, day);
      const hasChair = () => membersOf(data, decree!.id, day).some(({ role_id }) => at(data.pokja_role, role_id) === 'KETUA');
      const marks = {
        FORMED: () => villageKeys(data, village, 'FORMED', day)[0] === 'true',
        DECREED: () => decree !== undefined,
        EXPIRING: () => decree !== undefined && isExpiring(decree.valid_to, day),
        VACANT: () => decree !== undefined && !hasChair(),
      };
      return plain(village.ordinal, village, of === null ? null : marks[of as keyof typeof marks](), {});
    });
}

const INDICES = { INPUT_INDEX: 'input_index', PROCESS_INDEX: 'process_index', OUTPUT_INDEX: 'output_index' } as const;

/** The newest of each village in the bucket. */
function classifications(data: Data, { of }: Measure, bucket: Bucket): Entry[] {
  return data.village.flatMap((village) => {
    const [newest] = data.classification
      .filter((row) => row.village_ordinal === village.ordinal && row.retired_at === null)
      .filter(({ period }) => isObserved(Math.floor(period / 4), bucket))
      .toSorted((x, y) => y.period - x.period);
    if (!newest) return [];
    const index = of !== null && of in INDICES ? newest[INDICES[of as keyof typeof INDICES]] : null;
    const entry = plain(newest.id, village, null, { CLASS: [newest.level ?? NONE] });
    return [{ ...entry, amount: index === null ? null : BigInt(Math.round(index * 100)) }];
  });
}

/** A target stands at an area of any level, and belongs to the areas above it. */
function targets({ data, scope }: Question, bucket: Bucket): Entry[] {
  return data.target
    .filter(({ retired_at, year }) => retired_at === null && isObserved(Math.floor(year / 4), bucket))
    .filter(({ area_ordinal: at }) => scope.length === 0 || scope.some(({ ordinal, last }) => ordinal <= at && at <= last))
    .map((row) => {
      const indicator = data.indicator.find(({ id }) => id === row.indicator_id)!;
      const path = Object.entries(pathOf(data, areaOf(data, row.area_ordinal))).map(([level, code]) => [level, [code]]);
      const village = data.village.find(({ ordinal }) => ordinal === row.area_ordinal) ?? null;
      const keys = { ...Object.fromEntries(path), ...indicatorKeys(data, indicator) };
      return { id: row.id, village, keys, amount: null, mark: null, other: null };
    });
}

/** Constants of an indicator. */
export function indicatorKeys(data: Data, row: Data['indicator'][number]): Entry['keys'] {
  const sector = data.sector.find(({ id }) => id === row.sector_id)!;
  return {
    PILLAR: [at(data.pillar, row.pillar_id)],
    SECTOR: [sector.code],
    MINISTRY: [at(data.ministry, sector.ministry_id)],
    INDICATOR: [row.code],
  };
}
