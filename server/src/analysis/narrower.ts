/** How a question that would read too much can be made to fit: each way is priced as the question itself was. */
import { lastOf } from '../area/ordinal.ts';
import type { Text } from '../core/errors.ts';
import { type Definitions, villagesWithin } from '../indicator/registry.ts';
import { boundsOf } from './dimensions.ts';
import { partsOf, type Question, type Range, sinceMonth } from './question.ts';

type Fits = (question: Question) => boolean;
type Price = (question: Question) => number;

/** Those that suffice alone, the ones that take least away first. */
export function waysToFit(question: Question, definitions: Definitions, price: Price, most: number): Text[] {
  const fits: Fits = (narrower) => price(narrower) <= most;
  return [withoutTwins(question, fits), withoutTotals(question, fits), fewerMonths(question, fits), fewerMeasures(question, price, fits)]
    .concat(inOneArea(question, definitions, fits))
    .filter((way) => way !== undefined);
}

function withoutTwins(question: Question, fits: Fits): Text | undefined {
  const buckets = question.buckets.filter((one) => one.of === undefined);
  return buckets.length < question.buckets.length && fits({ ...question, buckets })
    ? { id: 'tanpa pembanding', en: 'without the comparison' }
    : undefined;
}

/** Totals over time read everything once more, others cost nothing; what rows are ordered by and chosen by is read all the same. */
function withoutTotals(question: Question, fits: Fits): Text | undefined {
  const { input, rows, columns } = question;
  const parts = partsOf({ ...input, totals: [] }, rows, columns);
  const buckets = question.buckets.filter(({ grain }) => parts.some((part) => part.grain === grain));
  return buckets.length < question.buckets.length && fits({ ...question, parts, buckets })
    ? { id: 'tanpa total waktu', en: 'without totals over time' }
    : undefined;
}

function fewerMonths(question: Question, fits: Fits): Text | undefined {
  const { a, b } = question.whole;
  const most = largest(Math.min(b - a, 120), (months) => fits(sinceMonth(question, b - months + 1)));
  return most === undefined
    ? undefined
    : { id: `paling lama ${most} bulan`, en: `with at most ${most} ${most === 1 ? 'month' : 'months'}` };
}

/** Any so many: the dearest ones fit, those without which the question is cheapest. */
function fewerMeasures(question: Question, price: Price, fits: Fits): Text | undefined {
  const { measures } = question;
  const rest = new Map(measures.map((one) => [one, price({ ...question, measures: measures.filter((other) => other !== one) })]));
  const dearest = measures.toSorted((one, other) => rest.get(one)! - rest.get(other)!);
  const most = largest(measures.length - 1, (count) => fits({ ...question, measures: dearest.slice(0, count) }));
  return most === undefined
    ? undefined
    : { id: `paling banyak ${most} ukuran`, en: `with at most ${most} ${most === 1 ? 'measure' : 'measures'}` };
}

const LEVELS = [
  { level: 'PROVINCE', text: { id: 'untuk satu provinsi', en: 'for one province' } },
  { level: 'REGENCY', text: { id: 'untuk satu kabupaten/kota', en: 'for one regency' } },
] as const;

/** Any area of the level will do, of those that are less than what is asked about: the one with most villages does. */
function inOneArea(question: Question, definitions: Definitions, fits: Fits): Text | undefined {
  const { scope, filters } = question;
  const [whole, parts] = [boundsOf(scope, filters), scope.map((range) => boundsOf([range], filters))];
  const isPart = ({ low, high }: Range) =>
    parts.some((part) => part.low <= low && high <= part.high) && (whole.low < low || high < whole.high);
  return LEVELS.find(({ level }) => {
    const areas = areasOf(definitions, level).filter(isPart);
    const [most] = areas.sort((one, other) => villagesOf(definitions, other) - villagesOf(definitions, one));
    return most && fits({ ...question, scope: [most] });
  })?.text;
}

const areasOf = ({ levels }: Definitions, asked: (typeof LEVELS)[number]['level']): Range[] =>
  [...levels].flatMap(([low, level]) => (level === asked ? [{ low, high: lastOf(low, level) }] : []));

const villagesOf = (definitions: Definitions, { low, high }: Range) => villagesWithin(definitions, low, high);

/** The largest number from 1 to `most` that fits, as long as all that are smaller do. */
function largest(most: number, fits: (count: number) => boolean): number | undefined {
  let [from, to] = [0, most];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(middle)) from = middle;
    else to = middle - 1;
  }
  return from > 0 ? from : undefined;
}
