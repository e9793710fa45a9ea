/** Compares an answer with the reference's, deeply and with the order of keys; a cursor only has to be there. */
import { CURSOR } from './reference.ts';

/** Where the two differ first, in words; undefined where they don't. */
export function difference(expected: unknown, actual: unknown, path = 'data'): string | undefined {
  if (expected === CURSOR) return typeof actual === 'string' && actual !== '' ? undefined : `${path}: no cursor but ${show(actual)}`;
  if (!isObject(expected) || !isObject(actual))
    return Object.is(expected, actual) ? undefined : `${path}: ${show(expected)} expected, got ${show(actual)}`;
  if (Array.isArray(expected) !== Array.isArray(actual)) return `${path}: a list and an object`;
  const keys = Object.keys(expected);
  const others = Object.keys(actual);
  if (keys.join('\n') !== others.join('\n')) return `${path}: keys ${keys} expected, got ${others}`;
  for (const key of keys) {
    const found = difference(expected[key], actual[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 300) ?? 'nothing';
