/** Which types changed where, gathered until somebody takes it. */
import type { Change } from '../write/write.ts';

/** Ordinals of areas by type; null where it concerns all of them. */
export type Changed = Readonly<Record<string, readonly number[] | null>>;

/** Beyond it areas are not told apart: a message of the database holds 8,000 bytes. */
const MOST_AREAS = 500;

export class Gathered {
  #areas = new Map<string, Set<number> | null>();

  get isEmpty(): boolean {
    return this.#areas.size === 0;
  }

  add(changes: readonly Pick<Change, 'type' | 'area'>[]): void {
    for (const { type, area } of changes) {
      const known = this.#areas.get(type);
      if (known !== null) this.#areas.set(type, typeof area === 'number' ? (known ?? new Set()).add(area) : null);
    }
  }

  addAll(changed: Changed): void {
    for (const [type, areas] of Object.entries(changed)) this.add((areas ?? [null]).map((area) => ({ type, area })));
  }

  take(): Changed {
    const sizes = [...this.#areas.values()].map((areas) => areas?.size ?? 0);
    const isTooMuch = sizes.reduce((sum, size) => sum + size, 0) > MOST_AREAS;
    const changed = [...this.#areas].map(([type, areas]) => [type, areas && !isTooMuch ? [...areas] : null]);
    this.#areas = new Map();
    return Object.fromEntries(changed);
  }
}

/** Whoever may open a session may write on a channel of the database: what is not of this form was not told by a server. */
export function readChanged(text: string): Changed | undefined {
  try {
    const changed: unknown = JSON.parse(text);
    const isOurs = typeof changed === 'object' && changed !== null && Object.values(changed).every(isAreas);
    return isOurs ? (changed as Changed) : undefined;
  } catch {
    return undefined;
  }
}

const isAreas = (areas: unknown): boolean => areas === null || (Array.isArray(areas) && areas.every(Number.isInteger));
