/** Asks many small questions in few documents: each is a cell of the matrix, judged on its own. */
import type { Actor } from './garden.ts';
import { canariesIn, isAround, type Place } from './places.ts';

export interface Cell {
  label: string;
  /** A field of the root, without an alias. */
  text: string;
  cost: number;
  /** What is wrong with the answer, in words. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the field answers.
  check(answer: any): string | undefined;
}

/** Below the limits of a document: cost, conditions, fields and tokens. */
const MOST = { cells: 40, cost: 45_000, words: 1300 };

const wordsOf = ({ text }: Cell) => text.match(/[a-z]\w*/gi)?.length ?? 0;

/** Open cells share documents; what is wrong with any comes back. */
export async function askAll(actor: Actor, cells: readonly Cell[], places: ReadonlyMap<string, Place>): Promise<string[]> {
  const problems: string[] = [];
  for (const batch of batched(cells)) {
    const text = `{ ${batch.map((cell, index) => `c${index}: ${cell.text}`).join('\n')} }`;
    const { data, errors } = await actor.client.ask(text);
    for (const { message, path } of errors)
      problems.push(`${actor.name}: ${batch[Number(String(path?.[0]).slice(1))]?.label ?? text}: ${message}`);
    if (!data) continue;
    for (const [index, cell] of batch.entries()) {
      const found = cell.check(data[`c${index}`]);
      if (found) problems.push(`${actor.name}: ${cell.label}: ${found}`);
    }
    problems.push(
      ...foreignIn(actor, JSON.stringify(data), places).map((place) => `${actor.name} saw the canary of ${place} in ${brief(text)}`),
    );
  }
  return problems;
}

const brief = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200);

function* batched(cells: readonly Cell[]): Generator<Cell[]> {
  let batch: Cell[] = [];
  let [cost, words] = [0, 0];
  for (const cell of cells) {
    const more = wordsOf(cell);
    if (batch.length === MOST.cells || cost + cell.cost > MOST.cost || words + more > MOST.words) {
      if (batch.length > 0) yield batch;
      batch = [];
      [cost, words] = [0, 0];
    }
    batch.push(cell);
    cost += cell.cost;
    words += more;
  }
  if (batch.length > 0) yield batch;
}

/** Names of places whose canary the actor must never see. */
const foreignIn = (actor: Actor, text: string, places: ReadonlyMap<string, Place>): string[] =>
  [...canariesIn(text)].filter((name) => !isAround(places.get(name)!, actor.place));

/** Closed cells are each asked alone: FORBIDDEN, and no data. */
export async function askClosed(actor: Actor, texts: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const text of texts) {
    const { data, errors } = await actor.client.ask(`{ ${text} }`);
    const code = errors[0]?.extensions.code;
    const said = Object.values(data ?? {}).some((value) => value !== null);
    if (code !== 'FORBIDDEN' || said) problems.push(`${actor.name}: ${brief(text)}: ${code ?? 'answered'}`);
  }
  return problems;
}

export function difference(expected: ReadonlySet<string>, seen: readonly string[]): string | undefined {
  const found = new Set(seen);
  const missing = [...expected].filter((one) => !found.has(one));
  const foreign = [...found].filter((one) => !expected.has(one));
  const few = (list: string[]) => `${list.length} (${list.slice(0, 5).join(', ')})`;
  const parts = [missing.length > 0 ? `missing ${few(missing)}` : '', foreign.length > 0 ? `foreign ${few(foreign)}` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
