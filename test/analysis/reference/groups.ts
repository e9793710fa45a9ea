/** Grouping, and remembering what was found of a measure in a bucket. */
import type { Bucket } from './time.ts';

/** Things by key, in the order of their first. */
export function grouped<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Finds it once for each thing and key. */
export function remembered<O extends object, T>(): (owner: O, key: string, find: () => T) => T {
  const known = new WeakMap<O, Map<string, T>>();
  return (owner, key, find) => {
    const found = known.get(owner) ?? new Map<string, T>();
    known.set(owner, found);
    if (!found.has(key)) found.set(key, find());
    return found.get(key)!;
  };
}

export const spanOf = ({ a, b, ob, day }: Bucket): string => [a, b, ob, day].join(' ');
