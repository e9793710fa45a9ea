/** One page, looked at several times: the median of each score and of what the score of speed is made from. */
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { median } from '../peers/report.ts';

export const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const;

/** Milliseconds, but for the shift. */
export const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
] as const;

type Name = (typeof CATEGORIES)[number] | (typeof METRICS)[number];

export interface Looked {
  page: string;
  medians: Record<Name, number>;
  /** What was found wrong in any run, speed aside. */
  faults: string[];
}

interface Options {
  origin: string;
  cookie: string;
  /** Where the browser is asked. */
  port: number;
  runs: number;
}

export async function look(page: string, { origin, cookie, port, runs }: Options): Promise<Looked> {
  const found = new Map<Name, number[]>();
  const faults = new Set<string>();
  const keep = (name: Name, value: number) => found.set(name, [...(found.get(name) ?? []), value]);
  for (let run = 0; run < runs; run += 1) {
    const flags = { port, extraHeaders: { Cookie: cookie }, onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
    const { categories, audits } = (await lighthouse(origin + page, flags, desktopConfig))!.lhr;
    for (const id of CATEGORIES) keep(id, categories[id]!.score ?? Number.NaN);
    for (const id of METRICS) keep(id, audits[id]!.numericValue ?? Number.NaN);
    for (const { score, title } of countedIn(categories, audits)) if (score !== null && score < 1) faults.add(title);
  }
  const medians = Object.fromEntries([...found].map(([name, values]) => [name, median(values)])) as Looked['medians'];
  return { page, medians, faults: [...faults] };
}

/** What the scores count, speed aside. */
const countedIn = (categories: Result['categories'], audits: Result['audits']) =>
  CATEGORIES.filter((id) => id !== 'performance')
    .flatMap((id) => categories[id]!.auditRefs)
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => audits[id]!);
