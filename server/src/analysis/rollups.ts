/** The rows of a question as stored sums have them: alone, with what marks have kept, or with the rows of what has changed. */
import { absentCtes } from './absent.ts';
import { type Apart, apartCtes, ofEveryKind } from './apart.ts';
import { CHANGED_VILLAGES, changedCtes, changedScan, marked } from './changed.ts';
import { isPlace, rangesOf, type Statement } from './dimensions.ts';
import { type Aggregates, and, OF_VILLAGE, type Rows, wideSumsOf } from './fact.ts';
import { keptCtes, keptFrom } from './kept.ts';
import { isOnlyCounted } from './measures.ts';
import { askedCte, chosenCte, inSeries, type Numbers, nameOf, noteOrigins, observationRows, seriesOf, splitsOf } from './observations.ts';
import { placeCtes, TREE, within } from './place.ts';
import type { Question } from './question.ts';
import { LEVELS, type Level, type Rolled } from './rolled.ts';
import { isOver, isSummed, ownPlaces, ruleOf, type Series } from './village-rows.ts';
import { inWindow, ofPeriods, type Part, partsOf, windowCtes } from './windows.ts';

export function rolledRows(question: Question, rolled: Rolled, statement: Statement): Rows {
  const { series, numbers } = seriesOf([...rolled.measures]);
  if (rolled.otherwise) return aloneRows(question, rolled, series, numbers, statement);
  const among = { suffix: '_o', elsewhere: present('stored'), scan: changedScan } as const;
  const { apart } = rolled;
  const all = ofEveryKind(question);
  const parts = partsOf(question, series);
  const ctes = [
    ...windowCtes(question, parts),
    ...changedCtes(all, series, statement),
    ...placeCtes(all, statement, '_o', CHANGED_VILLAGES),
    unitCte(all, rolled, statement),
    storedCte(all, rolled, parts, statement),
    ...observationRows(all, [...rolled.measures], statement, among).ctes,
    ...(apart ? apartCtes(question, [...rolled.measures], apart, statement) : []),
    rolledCte(question, apart),
  ];
  // Of a village that is taken off all values are read, but only the newest was added: whether any are left is told by the villages.
  noteOrigins(numbers, '_o', 'r_rolled', statement, apart === 'others' ? 'has + na' : 'n');
  return { name: 'r_rolled', ctes, splits: ROLLED_SPLITS, sums: [], series: { measures: inSeries(series, numbers), sums: wideSumsOf } };
}

const ROLLED_SPLITS: Rows['splits'] = { ...OF_VILLAGE, SOURCE: { sql: 's.source' } };
const present = (rows: string) => `SELECT s.series, s.source, 1 FROM ${rows} s GROUP BY 1, 2 HAVING sum(s.n) > 0`;

/** Added up of every source that has values: which one counts is found in the answer. */
function aloneRows(question: Question, rolled: Rolled, series: readonly Series[], numbers: Numbers, statement: Statement): Rows {
  statement.results.push('(SELECT s.is_changed FROM stale s) AS is_changed', '(SELECT s.has_bounded FROM stale s) AS has_bounded');
  noteOrigins(numbers, '_o', 'r_chosen', statement);
  const { level, isKept, hasBounded } = rolled;
  const parts = partsOf(question, series);
  const stored = parts.map((part) =>
    part.isSingle
      ? singleSelect(question, part, rolled, statement)
      : `${storedSelect(question, part, statement, ofUnits(level))} HAVING sum(r.n) > 0`,
  );
  const apart = isKept ? parts.filter((part) => !isTogether(part)) : [];
  const kept = apart.map((part) => storedSelect(question, part, statement, { ...AS_IT_IS, from: keptFrom(level) }));
  const ctes = [
    staleCte(question, rolled, series, statement),
    unitCte(question, rolled, statement),
    ...windowCtes(question, parts),
    askedCte(question, series, '_o'),
    ...(isKept ? keptCtes(question, level, series, UNLESS_STALE, statement) : []),
    ...(hasBounded ? absentCtes(question, series, UNLESS_STALE, statement) : []),
    `r_rolled AS MATERIALIZED (${[...stored, ...kept, ...(hasBounded ? ['SELECT * FROM r_absent'] : [])].join('\nUNION ALL ')})`,
    chosenCte(series, '_o', present('r_rolled')),
    'r_chosen AS (SELECT s.series, s.n, ARRAY[s.indicator] AS editions FROM r_rolled s JOIN chosen_o c ON (c.series, c.source) = (s.series, s.source))',
  ];
  const sources = series.map(({ measure }) => measure.sources.map(({ id }) => id));
  const isOne = series.every(({ measure }) => measure.indicator!.editions.length === 1);
  // Else beside what is stored stands what it lacks, or what is taken off.
  const single = isOne && apart.length === 0 && !hasBounded ? { splits: splitsOf(question).length, sums: SINGLE } : undefined;
  return {
    name: 'r_rolled',
    ctes,
    splits: OF_VILLAGE,
    sums: [],
    series: { measures: inSeries(series, numbers), sums: wideSumsOf, sources, single },
  };
}

/** More would cost more than the rows of their districts: of each village all that is asked is read, from the beginning on. */
const MOST_KEPT = 2000;

/** What is stored is not right just now; where marks are to put it right, only for one that has kept nothing, or for very many (looked up one by one: OFFSET). */
function staleCte(
  question: Question,
  { isKept, hasBounded }: Rolled,
  series: readonly Series[],
  { bounds: { low, high } }: Statement,
): string {
  const on = `WHERE a.ordinal BETWEEN ${low} AND ${high} AND ${marked(question, series)}`;
  const marks = isKept
    ? `(SELECT count(*) > ${MOST_KEPT} OR coalesce(bool_or(k.sources IS NULL), false) FROM (SELECT m.sources FROM pilar.rollup_mark m
    CROSS JOIN LATERAL (SELECT * FROM pilar.area WHERE id = m.area_id OFFSET 0) a ${on} LIMIT ${MOST_KEPT + 1}) k)`
    : `EXISTS (SELECT FROM pilar.rollup_mark m JOIN pilar.area a ON a.id = m.area_id ${on})`;
  // Where it is planned for, it is no matter.
  const bounded = hasBounded ? 'false' : `EXISTS (SELECT FROM bounded b WHERE b.ordinal BETWEEN ${low} AND ${high})`;
  return `stale(is_changed, has_bounded) AS MATERIALIZED (SELECT b.has_bounded OR ${marks}, b.has_bounded FROM (SELECT ${bounded} AS has_bounded) b)`;
}

/** Of a row that is alone in its group; all its values are reported. */
const SINGLE: Aggregates = {
  values: 'q.has',
  num: 'CASE WHEN q.has > 0 THEN q.num END',
  den: 'CASE WHEN q.has > 0 THEN q.den END',
  notApplicable: 'q.na',
};

/** What is not right just now is not read at all. */
export const UNLESS_STALE = 'NOT (SELECT s.is_changed FROM stale s)';

/** Areas whose rollups are added; none where nothing beside them would make them right. */
const unitCte = (question: Question, { level, otherwise }: Rolled, statement: Statement): string =>
  `unit AS MATERIALIZED (SELECT v.* FROM ${TREE[level]} v WHERE ${within(question, 'v.ordinal', statement)}${otherwise ? ` AND ${UNLESS_STALE}` : ''})`;

/** Rows `r` of areas `v` in windows `w`, of every source that may count. */
const storedFrom = (part: Part, from: string, statement: Statement): string =>
  `${part.cte} w ${from} AND ${inWindow(part)} AND r.source_id = ANY (w.sources)${and(ownPlaces(part.series, 'w', statement))}`;

/** What is stored: of the areas, and taken off again what is not right of changed districts in them. */
function storedCte(question: Question, { level }: Rolled, parts: readonly Part[], statement: Statement): string {
  const selects = parts.flatMap((part) => [
    storedSelect(question, part, statement, ofUnits(level)),
    storedSelect(question, part, statement, CHANGED),
  ]);
  return `stored AS MATERIALIZED (${selects.join('\nUNION ALL ')})`;
}

interface Stored {
  /** Before what is added: whether it is, or is taken off. */
  sign: '' | '-';
  /** Areas `v` and rows `r`, joined to the windows, and a further condition. */
  from: string;
  condition: string;
}

const AS_IT_IS = { sign: '', condition: '' } as const;
const rollupsOf = (level: Level) => `JOIN pilar.rollup r ON r.level = ${LEVELS[level]} AND r.area_ordinal = v.ordinal`;
const ofUnits = (level: Level): Stored => ({ ...AS_IT_IS, from: `CROSS JOIN unit v ${rollupsOf(level)}` });
const CHANGED: Stored = {
  ...{ sign: '-', condition: ' AND r.period >= v.since' },
  from: `JOIN changed v ON (v.series, v.bucket) = (w.series, w.bucket) ${rollupsOf('DISTRICT')}`,
};

function storedSelect(question: Question, part: Part, statement: Statement, { sign, from, condition }: Stored): string {
  const { columns, keys } = columnsOf(question, storedSums(question, part, sign));
  return `SELECT ${columns} FROM ${storedFrom(part, from, statement)}${condition} GROUP BY ${keys}`;
}

function columnsOf(question: Question, { n, num, den, has, na }: ReturnType<typeof storedSums>) {
  const splits = splitsOf(question).filter((dimension) => dimension !== 'SOURCE');
  const dims = splits.map((dimension) => `, ${OF_VILLAGE[dimension]!.sql} AS ${nameOf(dimension)}`).join('');
  return {
    columns: `w.series, w.bucket, w.indicator, r.source_id AS source${dims}, ${n} AS n, ${num} AS num, ${den} AS den, ${has} AS has, ${has} AS reported, ${na} AS na`,
    keys: ['w.series, w.bucket, w.indicator, r.source_id', ...splits.map((dimension) => OF_VILLAGE[dimension]!.sql)].join(', '),
  };
}

/** Of windows of a single period rows are found by it, for all areas at once: to look each of thousands up costs more than to read them. */
function singleSelect(question: Question, part: Part, { level, isKept }: Rolled, statement: Statement): string {
  const { some, which } = ofPeriods(part);
  const isCut = question.scope.length > 1 || question.filters.some(({ dimension }) => isPlace(dimension));
  // Said of the whole country, it would be looked for area by area all the same.
  const places = isCut || question.home ? ` AND (${betweenOf(question, statement)})` : '';
  const among = isCut ? ' AND r.area_ordinal IN (SELECT u.ordinal FROM unit u)' : '';
  const of = `pilar.rollup r WHERE r.level = ${LEVELS[level]} AND ${some}${places}${among} AND ${UNLESS_STALE}`;
  // However soon something follows, it lies beyond the window.
  const all = isKept ? `(SELECT ${SUMMED} FROM ${of} UNION ALL SELECT ${SUMMED} FROM kept_sum r) r WHERE true` : of;
  const rows = isTogether(part)
    ? `SELECT ${ADDED_BY}, ${ADDED_UP} FROM ${all} AND r.gap > 0 GROUP BY ${ADDED_BY}`
    : `SELECT r.* FROM ${of} OFFSET 0`;
  const isEach = part.isNewest && splitsOf(question).includes(level);
  const { columns, keys } = columnsOf(question, storedSums(question, part, '', isEach));
  return `SELECT ${columns} FROM (${rows}) r JOIN ${part.cte} w ON ${which} AND CASE WHEN r.source_id = ANY (w.sources) THEN true END
  JOIN unit v ON v.ordinal = r.area_ordinal${and(ownPlaces(part.series, 'w', statement))}${isEach ? ' WHERE r.n > 0' : ` GROUP BY ${keys} HAVING sum(r.n) > 0`}`;
}

/** More are read with what lies between them: each is looked for by itself, in every period. */
const MOST_RANGES = 8;

function betweenOf({ scope, filters }: Question, { bounds }: Statement): string {
  const ranges = rangesOf(scope, filters);
  const some = ranges.length > 0 && ranges.length <= MOST_RANGES ? ranges : [bounds];
  return some.map(({ low, high }) => `r.area_ordinal BETWEEN ${low} AND ${high}`).join(' OR ');
}

/** Rows of an area, period and source are added up first, with what is lacking there. */
const isTogether = ({ isSingle, isNewest }: Part): boolean => isSingle && isNewest;

const PARTS = ['n', 'answered', 'positive', 'numerator', 'denominator', 'figure'];
const ADDED_BY = 'r.indicator_id, r.period, r.area_ordinal, r.source_id';
const ADDED_UP = PARTS.map((column) => `sum(r.${column}) AS ${column}`).join(', ');
const SUMMED = `${ADDED_BY}, r.gap, ${PARTS.map((column) => `r.${column}`).join(', ')}`;

/** Sums of what is stored in `r`, or of each row by itself. By the rule of time a value is its village's newest in the window `w` when the next one lies beyond it. */
function storedSums(question: Question, { series, isNewest }: Part, sign: Stored['sign'], isEach = false) {
  const space = ruleOf(series, ({ indicator }) => indicator!.spaceRule, 'w.space');
  const num = `CASE ${space} WHEN 'SHARE_OF_VILLAGES' THEN r.positive WHEN 'MEAN_VILLAGES' THEN r.figure ELSE r.numerator END`;
  const den = `CASE ${space} WHEN 'RATIO_OF_SUMS' THEN r.denominator WHEN 'SUM' THEN NULL ELSE r.answered END`;
  const sum = (column: string, when: string) => (isEach ? column : `sum(${sign}(${column}))${isNewest ? '' : ` FILTER (WHERE ${when})`}`);
  const summed = ruleOf(series, (measure) => isSummed(question, measure), 'w.summed');
  const over = ruleOf(series, (measure) => isOver(question, measure), 'w.over');
  const newest = 'r.period / 4 + r.gap > w.last';
  const answered = 'r.period / 4 + r.value_gap > w.last';
  const has = sum('r.answered', `CASE WHEN ${summed} THEN ${answered} ELSE ${newest} END`);
  const isCounted = isOnlyCounted(question);
  return {
    n: isEach ? 'r.n' : `sum(${sign}r.n)`,
    num: isCounted ? 'NULL::numeric' : sum(num, `${summed} OR ${newest}`),
    den: isCounted ? 'NULL::numeric' : sum(den, `CASE WHEN ${over} THEN ${answered} ELSE ${summed} OR ${newest} END`),
    has,
    na: `coalesce(${sum('r.n', newest)}, 0) - coalesce(${has}, 0)`,
  };
}

/** What is stored of the chosen source, and the rows of the changed districts; without those of other kinds, or of none but those asked for. */
function rolledCte(question: Question, apart: Apart | undefined): string {
  const splits = splitsOf(question);
  const stored = splits.map((dimension) => `, ${dimension === 'SOURCE' ? 's.source' : `s.${nameOf(dimension)}`} AS ${nameOf(dimension)}`);
  const fresh = splits.map((dimension) => `, g.${nameOf(dimension)}`).join('');
  const rows = (sign: '' | '-', name: string) =>
    `SELECT g.series, g.bucket${fresh}, g.n, g.editions, ${['num', 'den', 'has', 'reported', 'na'].map((column) => `${sign}g.${column} AS ${column}`).join(', ')} FROM ${name} g`;
  const selects = [
    `SELECT s.series, s.bucket${stored.join('')}, s.n, ARRAY[s.indicator] AS editions, s.num, s.den, s.has, s.reported, s.na
  FROM stored s JOIN chosen_o c ON (c.series, c.source) = (s.series, s.source)`,
    rows('', 'r_observation_o'),
    ...(apart ? [rows('-', 'r_observation_k')] : []),
  ];
  return `r_rolled AS (${apart === 'asked' ? rows('', 'r_observation_k') : selects.join('\nUNION ALL ')})`;
}
