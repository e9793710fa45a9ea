/** Few questions of one key at once: the others wait for their turn, and what is over that is told to come back later. */
import { rateLimited } from '../core/errors.ts';

const AT_ONCE = 2;
/** A refresh asks for all sets together. */
const WAITING = 16;
const SECONDS = 2;

interface Line {
  running: number;
  waiting: (() => void)[];
}

export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  const lines = new Map<string, Line>();

  async function enter(name: string): Promise<Line> {
    const line = lines.get(name) ?? { running: 0, waiting: [] };
    lines.set(name, line);
    if (line.waiting.length >= WAITING) throw rateLimited(SECONDS);
    if (line.running < AT_ONCE) line.running += 1;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    return line;
  }

  /** The place goes to whoever waits first. */
  function leave(name: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
    if (line.running === 0) lines.delete(name);
  }

  return async (name, work) => {
    const line = await enter(name);
    try {
      return await work();
    } finally {
      leave(name, line);
    }
  };
}
