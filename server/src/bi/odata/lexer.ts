/** The words of an expression in `$filter` or `$orderby`, each with its place. What is none is an error that names the place. */
import { badAt } from './refusal.ts';

export type Token =
  | { kind: 'string' | 'number' | 'date' | 'stamp' | 'name'; text: string; place: number }
  | { kind: '(' | ')' | ',' | 'end'; text: string; place: number };

/** Longest first: an instant begins like a day, and a day like a number. */
const WORDS: readonly [Token['kind'], RegExp][] = [
  ['string', /'(?:[^']|'')*'/y],
  // The plus of an offset that was not encoded has come as a space.
  ['stamp', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+ -]\d{2}:\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\w:-])/y],
  ['number', /-?\d{1,60}(?:\.\d{1,60})?(?:[eE][+-]?\d{1,2})?(?![\w.])/y],
  ['name', /[A-Za-z_$@][\w./]*/y],
  ['(', /\(/y],
  [')', /\)/y],
  [',', /,/y],
];

const SPACE = /[ \t\r\n]*/y;

export function tokensOf(text: string, option: string): Token[] {
  const tokens: Token[] = [];
  let place = after(SPACE, text, 0);
  while (place < text.length) {
    const token = tokenAt(text, place);
    if (!token) throw badAt(option, place, 'Tidak dapat dibaca', 'Cannot be read');
    tokens.push(token);
    place = after(SPACE, text, place + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', place }];
}

function tokenAt(text: string, place: number): Token | undefined {
  for (const [kind, pattern] of WORDS) {
    const end = after(pattern, text, place);
    if (end > place) return { kind, text: text.slice(place, end), place } as Token;
  }
  return undefined;
}

/** Where a match that begins at `place` ends; `place` where nothing matches. */
function after(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : place;
}
