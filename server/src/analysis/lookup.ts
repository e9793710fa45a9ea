/**
 * Figures that stand at an area and are looked up, never aggregated: released ones, published ones and those of indicators
 * that do not roll up; and targets. Each cell has a node, the area it is of, or no figure.
 */
import { codeAround } from '../area/area-code.ts';
import { GRAIN_CODES } from '../core/period.ts';
import { OPEN_END, storedPeriodOf } from '../core/window.ts';
import type { Cells } from './columns.ts';
import { conditionOf, isPlace, passes, type Statement } from './dimensions.ts';
import { and, OF_VILLAGE, type Sums, VILLAGE_KEY } from './fact.ts';
import { constantOf, type Measure, rowFilters } from './measures.ts';
import type { Part, Question } from './question.ts';
import { PLACES, type Place } from './vocabulary.ts';

/** Added to a measure's number in the cells that hold its target. */
export const TARGET_SLOT = 1000;

export interface Lookup extends Cells {
  used: readonly number[];
  slot: number;
  ctes: readonly string[];
}

/** A figure of nodes `q` and buckets `t`, and what follows them. */
interface Looked {
  slot: number;
  figure: Omit<Sums, 'measures'>;
  from: string;
}

/** The area that a cell is of: of a level on an axis, or a single one for all. */
type Node = { level: Place } | { code: string } | 'home';

const needsTarget = ({ show, indicator }: Measure, { input }: Question) =>
  indicator !== undefined && (show === 'TARGET' || show === 'DISTANCE' || (input.compare === 'TARGET' && show === 'VALUE'));

/** Filters of place may be of any form where a level is kept: nodes stand in the places that pass. A finer one would cut them. */
export function nodeOf(question: Question, part: Part, measure: Measure): Node | undefined {
  const dims = part.kept
    .map((position) => question.axes[position]!)
    .filter((dimension) => !constantOf(measure, dimension) && dimension !== 'SOURCE');
  const filters = rowFilters(measure, [...question.filters, ...measure.filters]);
  if (!dims.every(isPlace) || question.segments.length > 0 || !filters.every(({ dimension }) => isPlace(dimension))) return undefined;
  const level = finest(dims);
  if (level) return filters.some(({ dimension }) => isFiner(dimension as Place, level)) ? undefined : { level };
  const named = finest(filters.map(({ dimension }) => dimension));
  if (!named) return question.home && 'home';
  const code = filters.find(({ dimension, keys, isNot }) => dimension === named && !isNot && keys?.length === 1)?.keys?.[0];
  return code !== undefined && filters.every((filter) => passes(filter, codeAround(code, PLACES.indexOf(filter.dimension as Place))))
    ? { code }
    : undefined;
}

const isFiner = (place: Place, level: Place) => PLACES.indexOf(place) > PLACES.indexOf(level);
const finest = (places: readonly string[]): Place | undefined => PLACES.findLast((level) => places.includes(level));

/** Is the node of a part one of the lattice, of one source? */
export function isWhole(question: Question, part: Part, measure: Measure): boolean {
  const node = nodeOf(question, part, measure);
  if (!node || (question.input.approval ?? 'ALL') !== 'ALL') return false;
  return !measure.bySource || part.kept.some((position) => question.axes[position] === 'SOURCE');
}

export function lookupBranches(question: Question, statement: Statement): Lookup[] {
  // A remainder is no area.
  if (question.rest) return [];
  return question.measures.flatMap((measure) => {
    if (!measure.indicator) return [];
    const branches = question.parts.flatMap((part) => {
      const found: ((used: Used) => Looked)[] = [];
      if (measure.isReleased && isWhole(question, part, measure)) found.push((used) => released(question, measure, part, used, statement));
      else if (measure.isOwn && !measure.isReleased) found.push((used) => own(question, measure, used, statement));
      const figures = found.map((figure) => lookup(question, measure, part, 'y.source', figure, statement));
      // A target is the same whatever the source.
      if (needsTarget(measure, question))
        figures.push(lookup(question, measure, part, undefined, (used) => target(measure, used), statement));
      return figures.filter((one) => one !== undefined);
    });
    const [first, ...others] = branches;
    if (!first || !(measure.isOwn || measure.isReleased)) return branches;
    noteOrigin(measure, statement);
    const newest = measure.isReleased && isLatest(question) ? [newestReleased(measure, statement)] : [];
    return [{ ...first, ctes: [chosenSource(question, measure, statement), ...newest] }, ...others];
  });
}

function noteOrigin({ index, indicator, isReleased }: Measure, { notes, param, bounds: { low, high } }: Statement): void {
  notes.push(`(SELECT coalesce(json_agg(source), '[]') FROM chosen_${index}) AS chosen_${index}`);
  if (!isReleased) return;
  notes.push(`(SELECT max(f.released_at) FROM pilar.released_figure f WHERE f.indicator_code = ${param('text', indicator!.code)}
    AND f.area_ordinal BETWEEN ${low} AND ${high}) AS released_${index}`);
}

/** Columns `q.…` of the nodes, and the buckets they are asked for. */
interface Used {
  nodes: string;
  buckets: string;
}

function lookup(
  question: Question,
  measure: Measure,
  part: Part,
  source: string | undefined,
  looked: (used: Used) => Looked,
  statement: Statement,
): Lookup | undefined {
  const node = nodeOf(question, part, measure);
  if (!node) return undefined;
  const places = part.kept.filter((position) => isPlace(question.axes[position]!));
  const bySource = source ? part.kept.find((position) => question.axes[position] === 'SOURCE') : undefined;
  const ids = question.buckets.filter(({ grain }) => grain === part.grain).map(({ id }) => id);
  const dims = question.axes.map((_, position) =>
    places.includes(position) ? `q.d${position}` : position === bySource ? source : undefined,
  );
  const used = [...places, ...(bySource === undefined ? [] : [bySource])].sort((a, b) => a - b);
  const nodes = nodesOf(question, measure, places, node, statement);
  const { slot, figure, from } = looked({ nodes, buckets: `'{${ids.join()}}'::int[]` });
  return { used, slot, ctes: [], bucket: 't.id', dims, figures: [figure], from };
}

function nodesOf(question: Question, measure: Measure, places: readonly number[], node: Node, statement: Statement): string {
  if (node === 'home')
    return `(SELECT a.ordinal AS node, a.last FROM pilar.area a WHERE a.ordinal = ${statement.param('int', question.home!.low)} AND a.last = ${statement.param('int', question.home!.high)})`;
  if ('code' in node) return `(SELECT a.ordinal AS node, a.last FROM pilar.area a WHERE a.code = ${statement.param('text', node.code)})`;
  const column = (level: string) => OF_VILLAGE[level as Place]!.sql;
  const kept = places.map((position) => `${column(question.axes[position]!)} AS d${position}`).join(', ');
  const own = measure.filters
    .filter(({ dimension }) => isPlace(dimension) && PLACES.indexOf(dimension) <= PLACES.indexOf(node.level))
    .map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  return `(SELECT DISTINCT ${kept}, a.ordinal AS node, a.last FROM place v JOIN pilar.area a ON a.ordinal = ${column(node.level)} WHERE true${and(own)})`;
}

const frame = ({ nodes, buckets }: Used) => `FROM ${nodes} q JOIN bucket t ON t.id = ANY (${buckets})`;

/** An area that is more than the scope is not shown by a part of it. */
const inScope = ({ scope }: Question, statement: Statement) =>
  scope.map(({ low, high }) => `(q.node >= ${statement.param('int', low)} AND q.last <= ${statement.param('int', high)})`).join(' OR ');

/** The nearest target from the node upwards; a sum has none but its own. */
function target({ index, indicator }: Measure, used: Used): Looked {
  const ids = `'{${indicator!.editions.map(({ id }) => id).join()}}'::int[]`;
  const at = indicator!.spaceRule === 'SUM' ? 'a.ordinal = q.node' : 'q.node BETWEEN a.ordinal AND a.last';
  const from = `${frame(used)} CROSS JOIN LATERAL (SELECT g.value FROM pilar.target g
    JOIN pilar.area a ON a.ordinal = g.area_ordinal WHERE g.indicator_id = ANY (${ids}) AND g.year / 48 = t.b / 12 AND g.retired_at IS NULL AND ${at}
    ORDER BY a.last - a.ordinal, g.indicator_id DESC LIMIT 1) x`;
  return { slot: TARGET_SLOT + index, figure: { values: '1', num: 'x.value' }, from };
}

/** The newest figure that was entered for the node itself. */
function own(question: Question, { index, indicator, isAboveVillages }: Measure, used: Used, statement: Statement): Looked {
  const ids = `'{${indicator!.editions.map(({ id }) => id).join()}}'::int[]`;
  const scale = `power(10::numeric, ${indicator!.decimals})`;
  const from = `${frame(used)} CROSS JOIN LATERAL (SELECT DISTINCT ON (o.source_id) o.source_id AS source,
    CASE WHEN o.figure IS NOT NULL THEN o.figure / ${scale} ELSE o.numerator END AS num, CASE WHEN o.figure IS NULL THEN o.denominator END AS den,
    (o.figure IS NULL AND o.numerator IS NULL)::int AS na FROM pilar.observation o
    WHERE o.indicator_id = ANY (${ids}) AND o.area_ordinal = q.node AND o.period / 4 BETWEEN t.a AND least(t.ob, t.b - 1 + (ARRAY[1, 3, 6, 12])[o.period % 4 + 1]) AND o.period % 4 >= ${GRAIN_CODES[indicator!.grain]}
    AND o.source_id IN (SELECT source FROM chosen_${index}) ORDER BY o.source_id, o.period DESC, o.indicator_id DESC) y WHERE (${inScope(question, statement)})${isAboveVillages ? ' AND q.node < q.last' : ''}`;
  return { slot: index, figure: { values: '1', num: 'y.num', den: 'y.den', reported: '0', notApplicable: 'y.na' }, from };
}

/** What was released for the node and the calendar window; of the latest, the newest base window of its level in its regency. */
function released(question: Question, { index, indicator }: Measure, part: Part, used: Used, statement: Statement): Looked {
  const windows = question.buckets
    .filter(({ grain }) => grain === part.grain)
    .map((one) => `WHEN ${one.id} THEN ${storedPeriodOf(one) ?? -1}`);
  const figures = isLatest(question)
    ? `newest_${index} w JOIN pilar.released_figure f ON w.bucket = t.id AND (f.period, f.level, f.source_id) = (w.period, w.level, w.source) AND coalesce(f.regency_ordinal, f.area_ordinal) = w.home`
    : `(SELECT CASE t.id ${windows.join(' ')} END AS period) w JOIN pilar.released_figure f ON f.period = w.period`;
  const shown = (column: string) => `CASE WHEN NOT y.is_hidden THEN y.${column} END`;
  const figure = {
    values: 'CASE WHEN y.is_hidden THEN -1 ELSE 1 END',
    num: shown('numerator'),
    den: shown('denominator'),
    reported: 'y.reported',
    notApplicable: 'y.expected',
  };
  const from = `${frame(used)} CROSS JOIN LATERAL (SELECT f.source_id AS source, f.* FROM ${figures}
    WHERE f.indicator_code = ${statement.param('text', indicator!.code)} AND f.area_ordinal = q.node AND f.source_id IN (SELECT source FROM chosen_${index})) y
  WHERE (${inScope(question, statement)})`;
  return { slot: index, figure, from };
}

export const isLatest = ({ whole }: Question) => whole.ob === OPEN_END;

function newestReleased({ index, indicator }: Measure, statement: Statement): string {
  const figures = `pilar.released_figure n WHERE n.indicator_code = ${statement.param('text', indicator!.code)}`;
  return `newest_${index} AS MATERIALIZED (SELECT t.id AS bucket, n.level, n.source_id AS source, coalesce(n.regency_ordinal, n.area_ordinal) AS home, max(n.period) AS period
  FROM (SELECT * FROM ${figures} AND (n.regency_ordinal IS NULL OR n.regency_ordinal IN (SELECT v.regency_ordinal FROM place v))) n
  JOIN (SELECT n.level, min(n.period % 4) AS grain FROM ${figures} GROUP BY 1) g ON (g.level, g.grain) = (n.level, n.period % 4)
  JOIN bucket t ON n.period / 4 BETWEEN t.a AND t.b GROUP BY 1, 2, 3, 4)`;
}

/** As for values that roll up: the first in rank that has any figure here; of released ones any in the scope. */
function chosenSource({ scope }: Question, measure: Measure, statement: Statement): string {
  const { index, sources, bySource, indicator, isReleased } = measure;
  const candidates = sources.map(({ id }, rank) => `(${id}, ${rank})`).join(', ') || '(NULL::int, 0)';
  const select = `SELECT c.source FROM (VALUES ${candidates}) c(source, rank)`;
  if (bySource || sources.length <= 1) return `chosen_${index} AS MATERIALIZED (${select})`;
  const { low, high } = statement.bounds;
  const within = scope.map((range) => `f.area_ordinal BETWEEN ${range.low} AND ${range.high}`).join(' OR ');
  const exists = isReleased
    ? `SELECT 1 FROM pilar.released_figure f WHERE f.indicator_code = ${statement.param('text', indicator!.code)} AND f.source_id = c.source AND (${within})`
    : `SELECT 1 FROM bucket t JOIN pilar.observation o ON o.period BETWEEN t.a * 4 AND t.ob * 4 + 3 WHERE o.indicator_id = ANY ('{${indicator!.editions.map(({ id }) => id).join()}}'::int[])
        AND o.source_id = c.source AND o.area_ordinal BETWEEN ${low} AND ${high}`;
  return `chosen_${index} AS MATERIALIZED (${select} ORDER BY EXISTS (${exists}) DESC, c.rank LIMIT 1)`;
}
