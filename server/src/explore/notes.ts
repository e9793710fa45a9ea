/** What should be known about an answer: warnings, and where its values come from. */
import { isLatest } from '../analysis/lookup.ts';
import type { Answering } from '../analysis/made.ts';
import type { Question } from '../analysis/question.ts';
import { demosOf } from '../analysis/records.ts';
import type { Text } from '../core/errors.ts';
import type { Definitions } from '../indicator/registry.ts';
import type { AnalysisOrigin, AnalysisWarning } from './explore.result.ts';

type Given = Record<string, unknown>;

const WARNINGS: Record<string, (alias: string) => Text> = {
  DIMENSION_NOT_SHARED: (alias) => ({
    id: `${alias} tidak bisa dibagi menurut semua dimensi ini; hanya totalnya tampil.`,
    en: `${alias} cannot be split by all of these dimensions; only its totals show.`,
  }),
  SOURCES_NOT_MIXED: (alias) => ({
    id: `${alias}: nilai dari sumber berbeda tidak digabung, jadi tidak ada totalnya.`,
    en: `${alias}: values of different sources are not mixed, so there is no total.`,
  }),
  DISTINCT_NOT_ADDED: (alias) => ({
    id: `${alias}: lembaga yang sama bisa hadir di beberapa desa, jadi tidak dijumlahkan. Gunakan CONTRIBUTION dengan DISTINCT PARTNER.`,
    en: `${alias}: the same organisation may be in several villages, so it is not added up. Ask for CONTRIBUTION with DISTINCT of PARTNER.`,
  }),
  NEEDS_CLASS: (alias) => ({
    id: `${alias}: pilih klasifikasi sebagai baris atau kolom untuk melihat banyaknya desa/kelurahan per kelas.`,
    en: `${alias}: put CLASS on rows or columns to see how many villages are in each class.`,
  }),
  NO_NODE: (alias) => ({
    id: `${alias}: angka ini hanya ada untuk wilayah utuh.`,
    en: `${alias}: this figure exists for whole areas only.`,
  }),
  OFF_LATTICE: (alias) => ({
    id: `${alias} sensitif: hanya tampil per wilayah utuh dan periode kalender.`,
    en: `${alias} is sensitive: it shows for whole areas and calendar periods only.`,
  }),
  NOT_RELEASED: (alias) => ({
    id: `${alias} sensitif: sebagian angka belum dirilis.`,
    en: `${alias} is sensitive: some figures are not released yet.`,
  }),
  LATEST_RELEASED: (alias) => ({
    id: `${alias} sensitif: yang terbaru adalah periode terakhir yang dirilis, bukan nilai terbaru tiap desa.`,
    en: `${alias} is sensitive: the latest is the last period that was released, not the newest value of each village.`,
  }),
  NOT_DUE: (alias) => ({
    id: `${alias} tidak diisi untuk setiap periode ini; tampil pada periode yang memuat akhir masanya.`,
    en: `${alias} is not due in each of these periods; it shows where its own period ends.`,
  }),
  EDITION_LEFT_OUT: (alias) => ({
    id: `${alias}: nilai dari edisi definisi yang dihitung dengan cara lain tidak ikut.`,
    en: `${alias}: values of editions that are computed otherwise are left out.`,
  }),
  WEIGHT_MISSING: (alias) => ({
    id: `${alias}: desa tanpa jumlah keluarga tidak ikut dalam rata-rata.`,
    en: `${alias}: villages without a number of families are left out of the mean.`,
  }),
  PERIOD_CLIPPED: () => ({
    id: 'Periode pertama atau terakhir hanya tercakup sebagian.',
    en: 'The first or last period is covered only in part.',
  }),
  SYNTHETIC: (alias) => ({ id: `${alias}: data contoh, bukan fakta.`, en: `${alias}: demonstration data, not facts.` }),
};

export function warningsOf({ question, notes }: Answering, given: Given, definitions: Definitions): AnalysisWarning[] {
  const all: [string, string | null][] = [...notes].flatMap(([code, aliases]) =>
    [...aliases].map((alias): [string, string] => [code, alias]),
  );
  const indicators = question.measures.filter((one) => one.indicator);
  for (const { alias, indicator, isReleased, isOwn } of indicators) {
    if (isReleased && isLatest(question)) all.push(['LATEST_RELEASED', alias]);
    if (indicator!.others.length > 0) all.push(['EDITION_LEFT_OUT', alias]);
    if (indicator!.spaceRule === 'MEAN_WEIGHTED_FAMILIES' && !isReleased && !isOwn && Number(given.unweighted ?? 0) > 0)
      all.push(['WEIGHT_MISSING', alias]);
  }
  if (question.buckets.some(({ isCut, of }) => isCut && of === undefined)) all.push(['PERIOD_CLIPPED', null]);
  for (const { measure, isSynthetic } of originsOf(question, given, definitions)) if (isSynthetic) all.push(['SYNTHETIC', measure]);
  for (const measure of question.measures) {
    const demos = measure.indicator ? undefined : (given[demosOf(measure)] as (number | null)[] | undefined);
    if (demos?.includes(measure.index)) all.push(['SYNTHETIC', measure.alias]);
  }
  return all.map(([code, measure]) => warningOf(code, measure));
}

export function warningOf(code: string, measure: string | null): AnalysisWarning {
  const { id, en } = WARNINGS[code]!(measure ?? '');
  return { code, measure, message: id, messageEn: en };
}

const DEMO = 'DEMO';

type Chosen = [measure: number, source: number | null];

/** Which source and edition each indicator's values are of. */
export function originsOf({ measures }: Question, given: Given, definitions: Definitions): AnalysisOrigin[] {
  const codes = new Map([...definitions.sources].map(([code, { id }]) => [id, code]));
  const used = new Set([given.editions ?? [], given.editions_o ?? []].flat() as number[]);
  const chosen = [...((given.chosen ?? []) as Chosen[]), ...((given.chosen_o ?? []) as Chosen[])];
  return measures.flatMap((measure) => {
    const { indicator, alias, index } = measure;
    if (!indicator || measure.show === 'TARGET') return [];
    const looked = given[`chosen_${index}`] as (number | null)[] | undefined;
    const read = looked ?? chosen.filter(([number]) => number === index).map(([, source]) => source);
    const ids = measure.sources.map(({ id }) => id).filter((id) => read.includes(id));
    const sources = ids.map((id) => codes.get(id) as string);
    // A released figure is of all editions that are computed alike.
    const editions = indicator.editions.filter(({ id }) => measure.isReleased || used.has(id)).map(({ edition }) => edition);
    const releasedAt = given[`released_${index}`] as Date | string | null | undefined;
    return [
      {
        measure: alias,
        indicator: indicator.code,
        editions,
        sources,
        isSynthetic: sources.includes(DEMO),
        releasedAt: releasedAt ? new Date(releasedAt).toISOString() : null,
      },
    ];
  });
}
