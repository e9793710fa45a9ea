/** The options of an address, read and checked. What OData knows and this door does not is refused, never passed over. */
import { decoded } from '../../core/decoded.ts';
import type { BiColumn, Shape } from '../set.ts';
import { columnOf } from './filter.ts';
import { type OrderItem, orderOf } from './order.ts';
import { type Node, parse } from './parser.ts';
import { bad, unsupported } from './refusal.ts';
import { type Place, placeOf, type Question } from './skiptoken.ts';

/** Options by name, as they were given. */
export type Options = ReadonlyMap<string, string>;

const KNOWN = ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$skiptoken', '$format'];

/** Everything after the question mark. */
export function optionsOf(query: string): Options {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter(Boolean)) {
    const cut = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const name = partOf(pair.slice(0, cut));
    if (options.has(name)) throw bad(shown(name), 'Pilihan ini ada dua kali.', 'This option is given twice.');
    options.set(name, partOf(pair.slice(cut + 1)));
  }
  return options;
}

/** A space may come as a plus. */
function partOf(text: string): string {
  const plain = decoded(text.replaceAll('+', ' '));
  if (plain === undefined || plain.includes('\0'))
    throw bad('', 'Alamat ini salah dikodekan.', 'This address is not encoded as it should be.');
  return plain;
}

/** What may be anything is not repeated. */
const shown = (name: string): string => (/^[$@]?\w{1,40}$/.test(name) ? name : 'query');

export function checkNames(options: Options, taken: readonly string[]): void {
  for (const name of options.keys()) {
    if (taken.includes(name)) continue;
    if (KNOWN.includes(name)) throw bad(name, 'Pilihan ini tidak berlaku di alamat ini.', 'This option does not apply to this address.');
    throw unsupported(shown(name), 'Pilihan ini tidak didukung.', 'This option is not supported.');
  }
}

const FORMATS =
  /^(json|application\/json)(;\s*(odata\.)?(metadata=minimal|streaming=(true|false))|;\s*IEEE754Compatible=false|;\s*charset=utf-8)*$/i;
const XML = /^(xml|application\/xml)(;\s*charset=utf-8)?$/i;

export function checkFormat(options: Options, isXml = false): void {
  const format = options.get('$format');
  if (format === undefined || (isXml ? XML : FORMATS).test(format)) return;
  throw unsupported('$format', `Hanya ${isXml ? 'XML' : 'JSON'}.`, `${isXml ? 'XML' : 'JSON'} only.`);
}

export interface Query {
  /** What is shown. */
  columns: readonly BiColumn[];
  filter?: Node;
  order: readonly OrderItem[];
  top?: number;
  skip: number;
  isCounted: boolean;
  /** Where the page begins; none: at the first row. */
  place?: Place;
  question: Question;
}

const FARTHEST_SKIP = 1_000_000;

export function queryOf(options: Options, set: Shape): Query {
  checkNames(options, KNOWN);
  checkFormat(options);
  const filter = options.get('$filter');
  const order = orderOf(options.get('$orderby'), set);
  const question: Question = [set.name, filter, options.get('$orderby'), ...[set.apply, set.down].filter((part) => part !== undefined)];
  const token = options.get('$skiptoken');
  if (token !== undefined && options.has('$skip'))
    throw bad('$skip', 'Tanda halaman sudah memuat $skip.', 'The token has $skip in it already.');
  return {
    columns: columnsOf(options, set),
    filter: filter === undefined ? undefined : parse(filter, '$filter'),
    order,
    top: numberOf(options, '$top', Number.MAX_SAFE_INTEGER),
    skip: numberOf(options, '$skip', FARTHEST_SKIP) ?? 0,
    isCounted: flagOf(options),
    place: token === undefined ? undefined : placeOf(question, order.length, token),
    question,
  };
}

export function columnsOf(options: Options, set: Shape): readonly BiColumn[] {
  const select = options.get('$select');
  if (select === undefined) return set.columns;
  const names = select.split(',').map((name) => name.trim());
  if (names.includes('*')) return set.columns;
  const found = names.map((name) => columnOf(set, name) ?? missing(name));
  return [...new Set(found)];
}

function missing(name: string): never {
  if (/^\w*$/.test(name)) throw bad('$select', 'Salah satu kolom ini tidak ada.', 'One of these columns does not exist.');
  throw unsupported('$select', 'Pilih kolom saja.', 'Select columns only.');
}

function numberOf(options: Options, name: string, most: number): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,16}$/.test(text) || Number(text) > most)
    throw bad(name, `Bilangan bulat dari 0 sampai ${most}.`, `A whole number from 0 to ${most}.`);
  return Number(text);
}

function flagOf(options: Options): boolean {
  const text = options.get('$count') ?? 'false';
  if (text !== 'true' && text !== 'false') throw bad('$count', 'true atau false.', 'true or false.');
  return text === 'true';
}
