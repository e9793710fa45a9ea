/** What an address below the root of the service means. */
import { decoded } from '../../core/decoded.ts';
import type { Shape } from '../set.ts';
import { absent, bad, unsupported } from './refusal.ts';

export type Resource =
  | { kind: 'service' }
  | { kind: 'metadata' }
  | { kind: 'rows'; set: Shape }
  | { kind: 'count'; set: Shape }
  | { kind: 'row'; set: Shape; key: string };

const PATH = /^([A-Za-z]\w*)(?:\((.*)\))?(\/.*)?$/s;

/** The set of this name, where there is one for whoever asks. */
export type Find = (name: string) => Promise<Shape | undefined>;

/** `path` as it came, after the root and without the slash at either end. */
export async function resourceOf(path: string, find: Find): Promise<Resource> {
  const text = decoded(path);
  if (text === undefined || text.includes('\0'))
    throw bad('', 'Alamat ini salah dikodekan.', 'This address is not encoded as it should be.');
  if (text === '') return { kind: 'service' };
  if (text === '$metadata') return { kind: 'metadata' };
  if (text.startsWith('$')) throw unsupported('', 'Alamat ini tidak didukung.', 'This address is not supported.');
  const [, name = '', key, below] = PATH.exec(text) ?? [];
  const set = await find(name);
  if (!set) throw absent();
  if (below === '/$count' && key === undefined) return { kind: 'count', set };
  if (below !== undefined) throw unsupported('', 'Alamat ini tidak didukung.', 'This address is not supported.');
  return key === undefined ? { kind: 'rows', set } : { kind: 'row', set, key: keyOf(set, key) };
}

const KEY = /^\s*(?:(\w+)\s*=\s*)?(?:'((?:[^']|'')*)'|(-?\d{1,10}))\s*$/s;

function keyOf(set: Shape, key: string): string {
  const [, name = set.key, text, number] = KEY.exec(key) ?? [];
  const isText = set.columns.find((column) => column.name === set.key)?.type === 'text';
  const value = isText ? text : number;
  if (name !== set.key || value === undefined)
    throw bad(
      '',
      `Kunci ${set.name} ditulis ${isText ? "('…')" : '(123)'}.`,
      `A key of ${set.name} is written ${isText ? "('…')" : '(123)'}.`,
    );
  return value.replaceAll("''", "'");
}
