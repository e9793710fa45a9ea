import { table } from '../peers/report.ts';
import { CATEGORIES, type Looked, METRICS } from './look.ts';

/** Pages by scores, then by what makes the page quick or slow. */
export function report(pages: readonly Looked[]): string {
  const head = ['page', ...CATEGORIES, ...METRICS.map((id) => id.replaceAll('-', ' ')), 'found wrong'];
  const rows = pages.map(({ page, medians, faults }) => [
    `\`${page}\``,
    ...CATEGORIES.map((id) => medians[id].toFixed(2)),
    ...METRICS.map((id) => (id === 'cumulative-layout-shift' ? medians[id].toFixed(3) : `${Math.round(medians[id])} ms`)),
    faults.join('; ') || '–',
  ]);
  return `${table(head, rows)}\n`;
}
