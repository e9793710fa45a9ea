/** How the statement of each question grows with the country, both axes by powers of ten. */
import type { Asked, Way } from './measure.ts';
import type { Question } from './questions.ts';
import { processorOf } from './report.ts';

const SIZE = { width: 860, height: 460, left: 60, right: 330, top: 20, bottom: 45 };
const COLOURS = ['#1b6ca8', '#c8553d', '#2a7f62', '#8d5a97', '#b8860b', '#3d5a80', '#9c2c77', '#5b7f2a', '#555555'];
/** As much of a title as has a place, up to a comma. */
const SHORT = /^.{1,56}(?=,|$)/;
const LEAST_MS = 0.1;
const MOST_MS = 100_000;

export function plotOf(questions: readonly Question[], asked: readonly Asked[]): string {
  const sizes = [...new Set(asked.map(({ villages }) => villages))].sort((a, b) => a - b);
  const place = placeIn(sizes);
  const lines = questions.flatMap((question, index) =>
    (['always', 'never'] as const).map((way) => lineOf(asked, question, way, COLOURS[index % COLOURS.length]!, sizes, place)),
  );
  const legend = questions.map(
    ({ id, title }, index) =>
      `<text x="${SIZE.width - SIZE.right + 12}" y="${SIZE.top + 14 + 30 * index}" fill="${COLOURS[index % COLOURS.length]}">(${id}) ${SHORT.exec(title)?.[0]}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${[...gridOf(sizes, place), ...lines, ...legend].join('\n')}
<text x="${SIZE.left}" y="${SIZE.height - 8}" fill="#333">villages; milliseconds of processor of the statement; whole lines with rollups, broken ones from rows</text>
</svg>
`;
}

type Place = (villages: number, time: number) => [number, number];

function placeIn(sizes: readonly number[]): Place {
  const [least, most] = [Math.log10(sizes[0] ?? 1), Math.log10((sizes.at(-1) ?? 10) * 1.0001)];
  const [low, high] = [Math.log10(LEAST_MS), Math.log10(MOST_MS)];
  return (villages, time) => [
    SIZE.left + ((Math.log10(villages) - least) / (most - least || 1)) * (SIZE.width - SIZE.left - SIZE.right),
    SIZE.height - SIZE.bottom - ((Math.log10(time) - low) / (high - low)) * (SIZE.height - SIZE.top - SIZE.bottom),
  ];
}

function gridOf(sizes: readonly number[], place: Place): string[] {
  const rows = [];
  for (let time = LEAST_MS; time <= MOST_MS; time *= 10) {
    const [, y] = place(sizes[0]!, time);
    rows.push(`<path d="M${SIZE.left} ${y.toFixed(1)}H${SIZE.width - SIZE.right}" stroke="#ddd"/>`);
    rows.push(`<text x="${SIZE.left - 6}" y="${(y + 4).toFixed(1)}" text-anchor="end" fill="#333">${Number(time.toPrecision(1))}</text>`);
  }
  const columns = sizes.map((size) => {
    const [x, y] = place(size, LEAST_MS);
    return `<text x="${x.toFixed(1)}" y="${(y + 16).toFixed(1)}" text-anchor="middle" fill="#333">${size.toLocaleString('en')}</text>`;
  });
  return [...rows, ...columns];
}

function lineOf(asked: readonly Asked[], { id }: Question, way: Way, colour: string, sizes: readonly number[], place: Place): string {
  const points = sizes.flatMap((size) => {
    const time = processorOf(asked, id, size, way);
    return time === undefined
      ? []
      : [
          place(size, Math.max(LEAST_MS, time))
            .map((at) => at.toFixed(1))
            .join(' '),
        ];
  });
  const dash = way === 'never' ? ' stroke-dasharray="5 4"' : '';
  return points.length === 0 ? '' : `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="1.8"${dash}/>`;
}
