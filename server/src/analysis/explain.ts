/** Why a cell shows what it shows: the question narrowed to the cell, and what stands behind its figure, in the same statement. */
import type { Actor } from '../core/access/actor.ts';
import { grantsOf } from '../core/access/actor.ts';
import type { Context } from '../core/context.ts';
import { at, invalid, type Text } from '../core/errors.ts';
import { type Fraction, fractionOf, operate, rounded } from '../core/fraction.ts';
import { globalId } from '../core/global-id.ts';
import { decodePeriod } from '../core/period.ts';
import { windowOf } from '../core/window.ts';
import { runOn } from '../core/write/transaction.ts';
import type { DimensionName, FactName } from './analysis.enums.ts';
import type { AnalysisFilterInput, AnalysisInput, AnalysisPeriodInput } from './analysis.input.ts';
import type { AnalysisInputValue, AnalysisRecord, AnalysisWarning, CellExplanation } from './analysis.result.ts';
import { asked, checked } from './analysis.service.ts';
import { tableOf } from './answer.ts';
import { unitOf } from './cells.ts';
import { ALL, isTime, REST } from './dimensions.ts';
import { FACTS } from './facts.ts';
import type { Measure } from './measures.ts';
import type { Question } from './question.ts';
import { originsOf, warningsOf } from './sentence.ts';
import type { Statement } from './statement.ts';

const MOST = 1000;

export async function explain(context: Context, input: AnalysisInput, rowKey: string, columnKey: string): Promise<CellExplanation> {
  const whole = await checked(context, input);
  const narrowed = narrow(whole.question, rowKey, columnKey);
  const { question, definitions } = await checked(context, narrowed);
  const measure = question.measures[0] as Measure;
  const mayRead = measure.indicator !== undefined || reads(context.actor as Actor, measure.fact);
  const { answer, given } = await asked(context, runOn(context.writer.pool), question, definitions, (statement) =>
    behind(question, measure, mayRead, statement),
  );
  const [row] = tableOf(answer).rows;
  const cell = row!.cells[0]!;
  const inputs = ((given.inputs ?? []) as InputRow[]).map((one) => inputOf(measure, one));
  const withheld: AnalysisWarning[] = mayRead && !measure.isReleased ? [] : [WITHHELD];
  const { id, en } = formulaOf(measure, cell);
  return {
    cell,
    formula: id,
    formulaEn: en,
    origin: originsOf(question, given, definitions)[0] ?? null,
    inputs: inputs.filter(({ state }) => state === 'REPORTED'),
    missing: ((given.missing ?? []) as [string, string][]).map(([area, name]) => ({ ...NOTHING, area, name, state: 'MISSING' })),
    excluded: inputs.filter(({ state }) => state !== 'REPORTED'),
    records: ((given.records ?? []) as RecordRow[]).map((one) => recordOf(measure.fact, one)),
    warnings: [...warningsOf(answer, given, definitions), ...withheld],
  };
}

const WITHHELD: AnalysisWarning = {
  code: 'INPUTS_WITHHELD',
  measure: null,
  message: 'Rincian di balik angka ini tidak untuk peran Anda.',
  messageEn: 'What stands behind this figure is not for your role.',
};

const wrongKey = (path: string): never => {
  throw invalid([at(path, { id: 'Bukan kunci dari jawaban pertanyaan ini.', en: 'Not a key of the answer to this question.' })]);
};

/** The same question about this one cell: its keys become filters, its time the period. */
function narrow({ input, rows, columns, measures, whole }: Question, rowKey: string, columnKey: string): AnalysisInput {
  const steps = columnKey.split('|');
  const alias = steps.pop() as string;
  const measure = measures.find((one) => one.alias === alias) ?? wrongKey('columnKey');
  const keyed = [...stepsIn(rows, rowKey, 'rowKey'), ...stepsIn(columns, steps.join('|'), 'columnKey')];
  const filters: AnalysisFilterInput[] = keyed
    .filter(([dimension]) => !isTime(dimension))
    .map(([dimension, key]) => ({ dimension, in: [key] }));
  const times = keyed.filter(([dimension]) => isTime(dimension)).map(([, key]) => key);
  const shortest = times.sort((a, b) => b.length - a.length || (a < b ? 1 : -1))[0];
  const period = shortest === undefined ? input.period : clipped(shortest, whole);
  const given = input.measures[measure.index]!;
  return {
    measures: [{ ...given, alias }],
    filters: [...(input.filters ?? []), ...filters],
    segments: input.segments,
    period: period && { ...period, baseline: input.period?.baseline },
    compare: input.compare,
    approval: input.approval,
    scope: input.scope && 'MY_AREA',
  };
}

/** The period of a column that the window cuts off is that part of it. */
function clipped(key: string, { a, b }: Question['whole']): AnalysisPeriodInput {
  const month = (index: number) => decodePeriod(index * 4);
  const [from, to] = [month(a), month(b)];
  const window = windowOf(key);
  return { from: window.a < a ? from : month(window.a), to: window.b > b ? to : month(window.b) };
}

function stepsIn(dimensions: readonly DimensionName[], key: string, path: string): [DimensionName, string][] {
  const keys = dimensions.length === 0 ? [] : key.split('|');
  if (keys.length !== dimensions.length || keys.includes(REST)) wrongKey(path);
  return dimensions.map((dimension, index): [DimensionName, string] => [dimension, keys[index] as string]).filter(([, one]) => one !== ALL);
}

/** Verbs by which the records of a fact are read one by one. */
const READS: Readonly<Record<FactName, string>> = {
  OBSERVATION: 'observation.read',
  TARGET: 'target.read',
  CLASSIFICATION: 'classification.read',
  REPORT: 'report.read',
  INTERVENTION: 'intervention.read',
  CONTRIBUTION: 'contribution.read',
  MEMBER: 'pokjaMember.read',
  VILLAGE: 'village.read',
};

function reads(actor: Actor, fact: FactName): boolean {
  const holding = grantsOf(actor, READS[fact]);
  return grantsOf(actor, 'analysis.run').every(({ low, high }) => holding.some((grant) => grant.low <= low && high <= grant.high));
}

/** Adds what stands behind the figure to the statement. */
function behind(question: Question, { fact, indicator, isOwn, isReleased, show }: Measure, mayRead: boolean, { results }: Statement): void {
  const main = `q.bucket = ${question.buckets.find(({ of }) => of === undefined)!.id} AND q.c0`;
  if (!mayRead || isOwn || isReleased || show === 'TARGET') return;
  if (!indicator) {
    const { type, join, label, place, when } = RECORDS[fact as keyof typeof RECORDS];
    const id = fact === 'VILLAGE' ? 'w.id' : 'q.id';
    const amount = question.measures[0]!.field && FACTS[fact as keyof typeof FACTS].fields[question.measures[0]!.field]?.is === 'number';
    const column = amount ? `sum(q.f_${question.measures[0]!.field!.toLowerCase()})::text` : 'NULL::text';
    results.push(`(SELECT coalesce(json_agg(json_build_array('${type}', r.id, r.label, r.place, r.happened, r.amount)), '[]') FROM (
      SELECT ${id} AS id, ${label} AS label, ${place} AS place, ${when} AS happened, ${column} AS amount FROM r_${fact.toLowerCase()} q ${join}
      WHERE ${main} GROUP BY ${id}, ${label}, ${when} ORDER BY ${when} DESC NULLS LAST, ${id} LIMIT ${MOST}) r) AS records`);
    return;
  }
  results.push(
    `(SELECT coalesce(json_agg(json_build_array(w.code, w.name, q.period, q.source, q.num::text, q.den::text, q.has, q.weight::text, q.l[1][1]::text, q.l[1][3]::text) ORDER BY w.code), '[]')
      FROM (SELECT * FROM r_observation q WHERE ${main} ORDER BY q.village LIMIT ${MOST}) q JOIN pilar.village w ON w.ordinal = q.village) AS inputs`,
    `(SELECT coalesce(json_agg(json_build_array(w.code, w.name) ORDER BY w.code), '[]') FROM (SELECT s.village FROM r_spine s WHERE s.bucket = 0 AND s.c0
      AND NOT EXISTS (SELECT 1 FROM r_observation q WHERE q.village = s.village AND ${main}) ORDER BY s.village LIMIT ${MOST}) m JOIN pilar.village w ON w.ordinal = m.village) AS missing`,
  );
}

const VILLAGE = 'JOIN pilar.village w ON w.ordinal = q.village';
const PLACES = "string_agg(DISTINCT w.name, ', ')";

const RECORDS = {
  INTERVENTION: {
    type: 'Intervention',
    join: `${VILLAGE} JOIN pilar.intervention x ON x.id = q.id`,
    label: 'x.title',
    place: PLACES,
    when: 'x.started_on::text',
  },
  CONTRIBUTION: {
    type: 'Contribution',
    join: `${VILLAGE} JOIN pilar.contribution c ON c.id = q.id JOIN pilar.partner p ON p.id = c.partner_id JOIN pilar.intervention x ON x.id = c.intervention_id`,
    label: "p.name || ': ' || x.title",
    place: PLACES,
    when: 'x.started_on::text',
  },
  REPORT: {
    type: 'Report',
    join: `${VILLAGE} JOIN pilar.report x ON x.id = q.id`,
    label: 'x.state',
    place: PLACES,
    when: "to_char(make_date(2000 + x.period / 48, x.period / 4 % 12 + 1, 1), 'YYYY-MM')",
  },
  MEMBER: {
    type: 'PokjaMember',
    join: `${VILLAGE} JOIN pilar.pokja_member x ON x.id = q.id JOIN pilar.pokja_role r ON r.id = x.role_id`,
    label: 'r.name',
    place: PLACES,
    when: 'x.started_on::text',
  },
  VILLAGE: { type: 'Village', join: `${VILLAGE}`, label: 'w.name', place: PLACES, when: 'NULL::text' },
  CLASSIFICATION: {
    type: 'Classification',
    join: `${VILLAGE} JOIN pilar.classification x ON x.id = q.id`,
    label: "coalesce(x.level, 'NONE')",
    place: PLACES,
    when: '(2000 + x.period / 48)::text',
  },
  TARGET: {
    type: 'Target',
    join: 'JOIN pilar.target x ON x.id = q.id JOIN pilar.indicator i ON i.id = x.indicator_id JOIN pilar.area w ON w.ordinal = x.area_ordinal',
    label: "i.name || ': ' || trim_scale(x.value)",
    place: PLACES,
    when: '(2000 + x.year / 48)::text',
  },
} as const;

type RecordRow = [type: string, id: number, label: string, place: string | null, when: string | null, amount: string | null];

const recordOf = (fact: FactName, [type, id, label, place, when, amount]: RecordRow): AnalysisRecord => ({
  type,
  id: globalId(type, id),
  label,
  place: fact === 'VILLAGE' ? null : place,
  when,
  amount,
});

type InputRow = [
  code: string,
  name: string,
  period: number,
  source: number,
  num: string | null,
  den: string | null,
  has: boolean,
  weight: string | null,
  numerator: string | null,
  figure: string | null,
];

const NOTHING = { period: null, source: null, numerator: null, denominator: null, value: null };

function inputOf(measure: Measure, [area, name, period, source, num, den, has, , numerator, figure]: InputRow): AnalysisInputValue {
  const { indicator, sources } = measure;
  const { factor, decimals, kind } = indicator!;
  const isScore = kind === 'SCORE';
  const top = num === null ? undefined : scaled(fractionOf(num), isScore ? decimals : 0);
  const bottom = den === null ? undefined : fractionOf(den);
  const times = kind === 'RATIO' || kind === 'YES_NO' ? BigInt(factor) : 1n;
  const value = top && (bottom ? operate['/']({ top: top.top * times, bottom: top.bottom }, bottom) : top);
  return {
    area,
    name,
    period: decodePeriod(period),
    source: sources.find(({ id }) => id === source)?.code ?? null,
    numerator: top ? plain(top) : null,
    denominator: den,
    value: value ? rounded(value, decimals) : null,
    state: has ? 'REPORTED' : numerator === null && figure === null ? 'NOT_APPLICABLE' : 'ABSENT',
  };
}

const scaled = ({ top, bottom }: Fraction, decimals: number): Fraction => ({ top, bottom: bottom * 10n ** BigInt(decimals) });

function plain(fraction: Fraction): string {
  const text = rounded(fraction, 6);
  return text.replace(/\.?0+$/, '');
}

/** `930 / 12132 x 100 = 7.67 persen`, with what the parts are. */
function formulaOf(measure: Measure, { value, numerator, denominator, suppressed }: CellExplanation['cell']): Text {
  const { indicator, show } = measure;
  const unit = unitOf(measure);
  if (suppressed)
    return {
      id: 'Angka ini tidak ditampilkan karena kecil atau dapat membuka angka kecil.',
      en: 'Not shown: the figure is small, or would betray one that is.',
    };
  if (value === null || value === undefined) return { id: 'Tidak ada nilai.', en: 'There is no value.' };
  const times =
    indicator && (indicator.kind === 'RATIO' || indicator.kind === 'YES_NO') && indicator.factor !== 1
      ? ` × ${indicator.factor}`
      : measure.aggregate?.factor === 100
        ? ' × 100'
        : '';
  const parts = denominator && show === 'VALUE' ? `${numerator} / ${denominator}${times} = ` : '';
  const what =
    indicator && show === 'VALUE' && denominator ? ` (${[indicator.numerator, indicator.denominator].filter(Boolean).join(' / ')})` : '';
  const rule = indicator ? RULES[indicator.spaceRule] : undefined;
  const say = (unitName: string, text: string) => `${parts}${value} ${unitName}${what}.${text && ` ${text}`}`.replace(' .', '.');
  return { id: say(unit.id, rule?.id ?? ''), en: say(unit.en, rule?.en ?? '') };
}

const RULES: Readonly<Record<string, Text>> = {
  RATIO_OF_SUMS: {
    id: 'Pembilang dan penyebut dijumlahkan dulu, baru dibagi; persentase desa tidak dirata-rata.',
    en: 'Numerators and denominators are added first, then divided; percentages of villages are never averaged.',
  },
  SUM: { id: 'Jumlah nilai desa.', en: 'The sum over villages.' },
  SHARE_OF_VILLAGES: { id: 'Bagian desa yang menjawab ya.', en: 'The share of villages that said yes.' },
  MEAN_WEIGHTED_FAMILIES: { id: 'Rata-rata tertimbang menurut jumlah keluarga.', en: 'The mean weighted by the number of families.' },
  MEAN_VILLAGES: { id: 'Rata-rata desa; kelurahan tidak ikut.', en: 'The mean of desa; kelurahan are left out.' },
  DISTINCT_COUNT: { id: 'Lembaga berbeda; tidak dijumlahkan antar desa.', en: 'Different organisations; not added up over villages.' },
  DISTRIBUTION: { id: 'Banyaknya desa per kelas.', en: 'The number of villages in each class.' },
  NONE: { id: 'Diisi untuk wilayah ini; tidak dihitung dari desa.', en: 'Entered for this area; not computed from villages.' },
};
