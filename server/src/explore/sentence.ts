/** The question in words, and what should be known about its answer. */

import type { Answering } from '../analysis/answer.ts';
import { DIMENSIONS_BY_NAME, type Filter, type NamedKey, NONE, NONE_TEXT } from '../analysis/dimensions.ts';
import { SEGMENTS } from '../analysis/fact.ts';
import type { Question } from '../analysis/question.ts';
import { periodText } from '../analysis/table.ts';
import type { Text } from '../core/errors.ts';
import { keyOf, OPEN_END } from '../core/window.ts';
import type { Definitions } from '../indicator/registry.ts';
import type { AnalysisOrigin, AnalysisWarning } from './explore.result.ts';

type Given = Record<string, unknown>;

const SHOWS: Record<string, Text> = {
  NUMERATOR: { id: 'pembilang', en: 'numerator of' },
  DENOMINATOR: { id: 'penyebut', en: 'denominator of' },
  TARGET: { id: 'target', en: 'target of' },
  DISTANCE: { id: 'jarak ke target', en: 'distance to target of' },
  COVERAGE: { id: 'cakupan pelaporan', en: 'reporting coverage of' },
};

const COMPARES: Record<string, Text> = {
  PREVIOUS_PERIOD: { id: 'dibandingkan periode sebelumnya', en: 'compared with the period before' },
  PREVIOUS_YEAR: { id: 'dibandingkan periode yang sama tahun lalu', en: 'compared with the same period a year before' },
  TARGET: { id: 'dibandingkan target', en: 'compared with the target' },
  BASELINE: { id: 'dibandingkan periode dasar', en: 'compared with the baseline' },
};

/** `keys`: those that filters name, with what they are called. */
export function sentenceOf(question: Question, keys: readonly NamedKey[]): { sentence: string; sentenceEn: string } {
  const { measures, rows, columns, filters, segments, input } = question;
  const names = new Map(keys.map(([path, , id, en]): [string, Text] => [path, { id: id!, en: en! }]));
  const say = (pick: (text: Text) => string, word: (id: string, en: string) => string) => {
    const told = (filter: Filter) => filterText(filter, names, pick, word);
    const measured = measures.map(({ name, show, filters: own }) => {
      const only = own.length > 0 ? ` (${own.map(told).join('; ')})` : '';
      return `${SHOWS[show] ? `${pick(SHOWS[show])} ` : ''}${pick(name)}${only}`;
    });
    const by = [...rows, ...columns].map((dimension) => pick(DIMENSIONS_BY_NAME[dimension].name));
    const where = filters.map(told);
    const parts = [
      joined(measured, word('dan', 'and')),
      by.length > 0 ? `${word('menurut', 'by')} ${joined(by, word('dan', 'and'))}` : '',
      pick(periodOf(question)),
      where.length > 0 ? `${word('untuk', 'for')} ${where.join('; ')}` : '',
      ...segments.map((name) => `${word('hanya', 'only')} ${pick(SEGMENTS[name].name)}`),
      input.compare ? pick(COMPARES[input.compare]!) : '',
    ];
    const text = parts.filter(Boolean).join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    sentence: say(
      (text) => text.id,
      (id) => id,
    ),
    sentenceEn: say(
      (text) => text.en,
      (_, en) => en,
    ),
  };
}

/** More names than these are counted. */
const MOST_NAMES = 6;

function filterText(
  { dimension, keys, isNot, from, to, path }: Filter,
  names: ReadonlyMap<string, Text>,
  pick: (text: Text) => string,
  word: (id: string, en: string) => string,
): string {
  const { name, words } = DIMENSIONS_BY_NAME[dimension];
  const nameOf = (key: string, index: number) => {
    const text =
      key === NONE ? NONE_TEXT : (names.get(`${path}.${isNot ? 'notIn' : 'in'}.${index}`) ?? words?.find((one) => one.key === key));
    return text ? pick(text) : key;
  };
  const more = (keys?.length ?? 0) - MOST_NAMES;
  const told = keys?.slice(0, MOST_NAMES).map(nameOf).join(', ');
  const values = told ? `${told}${more > 0 ? word(` dan ${more} lainnya`, ` and ${more} more`) : ''}` : `${from ?? '…'}–${to ?? '…'}`;
  return `${pick(name)} ${isNot ? word('bukan ', 'not ') : ''}${values}`;
}

const joined = (words: readonly string[], and: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

function periodOf({ whole, buckets }: Question): Text {
  if (buckets[0]!.ob === OPEN_END) return { id: 'nilai terbaru', en: 'latest values' };
  const [from, to] = [whole.a, whole.b].map((month) => periodText(keyOf(month, 'MONTH'))) as [Text, Text];
  return whole.a === whole.b ? from : { id: `${from.id} sampai ${to.id}`, en: `${from.en} to ${to.en}` };
}

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
    id: `${alias}: pilih klasifikasi sebagai baris atau kolom untuk melihat banyaknya desa per kelas.`,
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
    if (indicator!.others.length > 0) all.push(['EDITION_LEFT_OUT', alias]);
    if (indicator!.spaceRule === 'MEAN_WEIGHTED_FAMILIES' && !isReleased && !isOwn && Number(given.unweighted ?? 0) > 0)
      all.push(['WEIGHT_MISSING', alias]);
  }
  if (question.buckets.some(({ isCut, of }) => isCut && of === undefined)) all.push(['PERIOD_CLIPPED', null]);
  for (const { measure, isSynthetic } of originsOf(question, given, definitions)) if (isSynthetic) all.push(['SYNTHETIC', measure]);
  return all.map(([code, measure]) => warningOf(code, measure));
}

export function warningOf(code: string, measure: string | null): AnalysisWarning {
  const { id, en } = WARNINGS[code]!(measure ?? '');
  return { code, measure, message: id, messageEn: en };
}

const DEMO = 'DEMO';

/** Which source and edition each indicator's values are of. */
export function originsOf({ measures }: Question, given: Given, definitions: Definitions): AnalysisOrigin[] {
  const codes = new Map([...definitions.sources].map(([code, { id }]) => [id, code]));
  const used = new Set((given.editions ?? []) as number[]);
  const chosen = new Set(((given.chosen ?? []) as [number, number | null][]).map(([, source]) => source));
  return measures.flatMap((measure) => {
    const { indicator, alias, index } = measure;
    if (!indicator || measure.show === 'TARGET') return [];
    const looked = given[`chosen_${index}`] as (number | null)[] | undefined;
    const ids = looked ?? measure.sources.map(({ id }) => id).filter((id) => chosen.has(id));
    const sources = ids.filter((id) => id !== null).map((id) => codes.get(id) as string);
    const editions = indicator.editions.filter(({ id }) => used.has(id)).map(({ edition }) => edition);
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
