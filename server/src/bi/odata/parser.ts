/**
 * Reads an expression by precedence: `or`, `and`, comparisons and `in`, `not`, calls and brackets. Bounded in depth and in number of
 * terms, so that whatever comes in is read in a moment. What OData knows and this door does not is told apart from what is wrong.
 */
import { type Token, tokensOf } from './lexer.ts';
import { badAt, unsupported } from './refusal.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Node = { place: number } & (
  | { kind: 'literal'; of: 'string' | 'number' | 'date' | 'stamp' | 'boolean' | 'null'; text: string }
  | { kind: 'column'; name: string }
  | { kind: 'call'; name: string; given: Node[] }
  | { kind: 'not'; of: Node }
  | { kind: 'all' | 'any'; of: Node[] }
  | { kind: 'comparison'; by: Comparison; left: Node; right: Node }
  | { kind: 'in'; left: Node; list: Node[] }
);

const DEEPEST = 50;
const MOST_TERMS = 1000;

const COMPARISONS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
/** Operators of OData that this door leaves out. */
const OTHERS = new Set(['add', 'sub', 'mul', 'div', 'divby', 'mod', 'has']);
const CONSTANTS: Readonly<Record<string, 'boolean' | 'null'>> = { true: 'boolean', false: 'boolean', null: 'null' };

export const parse = (text: string, option: string): Node => new Parser(tokensOf(text, option), option).whole();

class Parser {
  private at = 0;
  private depth = 0;
  private terms = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly option: string,
  ) {}

  whole(): Node {
    const node = this.expression();
    if (this.next.kind !== 'end') throw this.unexpected();
    return node;
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  private take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  /** Undefined, and nothing taken, where something else comes next. */
  private takeIf(kind: Token['kind'], text?: string): Token | undefined {
    return this.next.kind === kind && (text === undefined || this.next.text === text) ? this.take() : undefined;
  }

  private expect(kind: Token['kind']): Token {
    const token = this.takeIf(kind);
    if (!token) throw this.unexpected();
    return token;
  }

  private unexpected(): Error {
    const { kind, place } = this.next;
    if (kind === 'end') return badAt(this.option, place, 'Ada yang kurang di akhir', 'Something is missing at the end');
    return badAt(this.option, place, 'Tidak diharapkan di sini', 'Not expected here');
  }

  /** Long chains of one word are one node, however long. */
  private chain(kind: 'all' | 'any', word: string, read: () => Node): Node {
    const first = read();
    const parts = [first];
    while (this.takeIf('name', word)) parts.push(read());
    return parts.length === 1 ? first : { kind, of: parts, place: first.place };
  }

  private expression(): Node {
    return this.chain('any', 'or', () => this.chain('all', 'and', () => this.compared()));
  }

  private bracketed(): Node {
    return this.deeper(() => this.expression());
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw badAt(this.option, this.next.place, `Lebih dari ${DEEPEST} tingkat kurung`, `More than ${DEEPEST} levels of brackets`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private compared(): Node {
    let left = this.single();
    for (;;) {
      const { kind, text, place } = this.next;
      if (kind !== 'name') return left;
      if (OTHERS.has(text)) throw unsupported(this.option, `Operator ${text} tidak didukung.`, `The operator ${text} is not supported.`);
      if (text === 'in') {
        this.take();
        left = { kind: 'in', left, list: this.list(), place };
      } else if (COMPARISONS.has(text)) {
        this.take();
        left = { kind: 'comparison', by: text as Comparison, left, right: this.single(), place };
      } else return left;
    }
  }

  private list(): Node[] {
    this.expect('(');
    const items = [this.single()];
    while (this.takeIf(',')) items.push(this.single());
    this.expect(')');
    return items;
  }

  private single(): Node {
    const { kind, text, place } = this.next;
    this.terms += 1;
    if (this.terms > MOST_TERMS) throw badAt(this.option, place, `Lebih dari ${MOST_TERMS} bagian`, `More than ${MOST_TERMS} terms`);
    if (kind === '(') {
      this.take();
      const node = this.bracketed();
      this.expect(')');
      return node;
    }
    if (kind === 'name') return this.named();
    if (kind === ')' || kind === ',' || kind === 'end') throw this.unexpected();
    this.take();
    return { kind: 'literal', of: kind, text: kind === 'string' ? text.slice(1, -1).replaceAll("''", "'") : text, place };
  }

  private named(): Node {
    const { text, place } = this.take();
    if (text === 'not') return { kind: 'not', of: this.deeper(() => this.single()), place };
    if (this.takeIf('(')) return { kind: 'call', name: text, given: this.given(), place };
    const constant = Object.hasOwn(CONSTANTS, text) ? CONSTANTS[text] : undefined;
    if (constant) return { kind: 'literal', of: constant, text, place };
    if (/[./$@]/.test(text)) throw unsupported(this.option, 'Jalur dan alias tidak didukung.', 'Paths and aliases are not supported.');
    return { kind: 'column', name: text, place };
  }

  private given(): Node[] {
    if (this.takeIf(')')) return [];
    const given = [this.bracketed()];
    while (this.takeIf(',')) given.push(this.bracketed());
    this.expect(')');
    return given;
  }
}
