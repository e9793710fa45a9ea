/** Which types changed where, gathered until somebody takes it. */
import type { Audience } from '../access/audience.ts';
import type { Change } from '../write/write.ts';

/** Ordinal of an area, or for whom a record of a person is. */
export type Place = number | Audience;

/** Places by type; null where it concerns all areas. */
export type Changed = Readonly<Record<string, readonly Place[] | null>>;

export type Told = Pick<Change, 'type' | 'area' | 'audiences'>;

/** Beyond it areas are not told apart: a message of the database holds 8,000 bytes. */
const MOST_AREAS = 500;

export class Gathered {
  #places = new Map<string, Map<string | number, Place> | null>();

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  add(changes: readonly Told[]): void {
    for (const { type, area, audiences } of changes) this.#keep(type, audiences ?? (typeof area === 'number' ? [area] : null));
  }

  addAll(changed: Changed): void {
    for (const [type, places] of Object.entries(changed)) this.#keep(type, places);
  }

  #keep(type: string, places: readonly Place[] | null): void {
    const known = this.#places.get(type);
    if (known === null) return;
    const kept = known ?? new Map<string | number, Place>();
    for (const place of places ?? []) kept.set(typeof place === 'number' ? place : JSON.stringify(place), place);
    this.#places.set(type, places && kept);
  }

  take(): Changed {
    const places = [...this.#places].map(([type, known]) => [type, known && [...known.values()]] as const);
    this.#places = new Map();
    const areas = places.flatMap(([, known]) => known ?? []).filter((place) => typeof place === 'number');
    const isTooMuch = areas.length > MOST_AREAS;
    return Object.fromEntries(places.map(([type, known]) => [type, isTooMuch && known?.some(isArea) ? null : known]));
  }
}

const isArea = (place: Place): boolean => typeof place === 'number';
