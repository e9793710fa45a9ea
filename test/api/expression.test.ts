/** The language of rules: read as arithmetic is read, exact to the last digit, and a mistake is told by its place. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compared, type Fraction, fractionOf, shownFraction } from '../../server/src/core/fraction.ts';
import { type Expression, evaluate, isFault, LONGEST, nameOf, parse, referencesIn } from '../../server/src/validation/expression.ts';

/** Trees of this file's own making, evaluated in another arithmetic: remainders by a large prime instead of fractions. */
type Tree = { text: string } | { minus: Tree } | { sign: '+' | '-' | '*' | '/'; left: Tree; right: Tree };
const PRIME = 2n ** 127n - 1n;
const mod = (value: bigint) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [power, base, result] = [PRIME - 2n, mod(value), 1n];
  for (; power > 0n; power /= 2n) {
    if (power % 2n === 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

const VALUES: Record<string, string | undefined> = {
  PUS: '120',
  'MCPR.numerator': '61',
  'previous(PUS)': '0',
  IBANGGA: '53.93',
  'KRS.denominator': undefined,
};

function remainder(tree: Tree): bigint | undefined {
  if ('text' in tree) {
    const text = tree.text in VALUES ? VALUES[tree.text] : tree.text;
    if (text === undefined) return undefined;
    const [units = '', decimals = ''] = text.split('.');
    return mod(BigInt(units + decimals) * inverse(10n ** BigInt(decimals.length)));
  }
  if ('minus' in tree) {
    const inner = remainder(tree.minus);
    return inner === undefined ? undefined : mod(-inner);
  }
  const [left, right] = [remainder(tree.left), remainder(tree.right)];
  if (left === undefined || right === undefined) return undefined;
  if (tree.sign === '+') return mod(left + right);
  if (tree.sign === '-') return mod(left - right);
  if (tree.sign === '*') return mod(left * right);
  return right === 0n ? undefined : mod(left * inverse(right));
}

const RANK = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** With no more parentheses than needed, so that precedence and order decide. */
function written(tree: Tree, least = 0): string {
  if ('text' in tree) return tree.text;
  if ('minus' in tree) return `-${written(tree.minus, 3)}`;
  const rank = RANK[tree.sign];
  const text = `${written(tree.left, rank)} ${tree.sign}${written(tree.right, rank + 1)}`;
  return rank < least ? `(${text})` : text;
}

const leaf = fc.oneof(
  fc.constantFrom(...Object.keys(VALUES)),
  fc.nat(999).map(String),
  fc.tuple(fc.nat(99), fc.nat(999)).map(([units, part]) => `${units}.${part}`),
);
const { tree } = fc.letrec<{ tree: Tree }>((again) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf.map((text) => ({ text })),
    fc.record({ minus: again('tree') }),
    fc.record({ sign: fc.constantFrom('+', '-', '*', '/'), left: again('tree'), right: again('tree') }),
  ) as fc.Arbitrary<Tree>,
}));

const valueOf = (reference: Parameters<typeof nameOf>[0]) => {
  const text = VALUES[nameOf(reference)];
  return text === undefined ? undefined : fractionOf(text);
};

function parsed(text: string): Expression {
  const expression = parse(text);
  if (isFault(expression)) throw new Error(`${text}: ${expression.text.en}`);
  return expression;
}

const shown = (text: string) => shownFraction(evaluate(parsed(text), valueOf) as Fraction);
const placeOf = (text: string) => {
  const fault = parse(text);
  return isFault(fault) ? fault.place : undefined;
};

it('means what arithmetic means, exactly', () => {
  fc.assert(
    fc.property(
      tree.filter((each) => written(each).length <= LONGEST),
      (each) => {
        const value = evaluate(parsed(written(each)), valueOf);
        const found = value && mod(value.top * inverse(value.bottom));
        expect(found).toBe(remainder(each));
        if (value) expect(value.bottom > 0n).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

it('blanks mean nothing', () => {
  fc.assert(
    fc.property(
      tree.filter((each) => written(each).length <= LONGEST / 2),
      fc.constantFrom('', ' ', '\n\t'),
      (each, blank) => {
        const text = written(each);
        expect(parsed(text.replace(/ |(?=[-+*/()])/g, blank))).toEqual(parsed(text));
      },
    ),
    { numRuns: 500 },
  );
});

it('any text is an expression or a mistake with a place in it', () => {
  const scraps = fc.array(
    fc.constantFrom('1', '0.5', 'PUS', '.', 'numerator', 'previous', '(', ')', '+', '-', '*', '/', ' ', '1e3', '²', '\0'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        scraps.map((parts) => parts.join('')),
      ),
      (text) => {
        const place = placeOf(text);
        if (place === undefined) expect(text.trim()).not.toBe('');
        else expect(place >= 1 && place <= text.length + 1).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test.each([
  ['1 + 2 * 3', '7'],
  ['10 - 4 - 3', '3'],
  ['12 / 2 / 3', '2'],
  ['-(2 + 3) * -2', '10'],
  ['0.1 + 0.2', '0.3'],
  ['1 / 3', '0.33'],
  ['2 / 3', '0.67'],
  ['-1 / 8', '-0.13'],
  ['-1 / 1000', '0'],
  ['PUS - MCPR.numerator', '59'],
  ['IBANGGA', '53.93'],
])('%s is %s', (text, value) => {
  expect(shown(text)).toBe(value);
});

it('a missing value and a division by zero have no result', () => {
  expect(evaluate(parsed('1 + KRS.denominator'), valueOf)).toBeUndefined();
  expect(evaluate(parsed('1 / previous(PUS)'), valueOf)).toBeUndefined();
  expect(evaluate(parsed('0 * (1 / 0)'), valueOf)).toBeUndefined();
});

describe('a mistake is told by its place', () => {
  test.each([
    ['', 1],
    ['1 +', 4],
    ['1 + * 2', 5],
    ['(1 + 2', 7],
    ['1 + 2)', 6],
    ['1 2', 3],
    ['PUS.total', 1],
    ['pus', 1],
    ['PUS $ 1', 5],
    ['previous PUS', 10],
    ['previous(1)', 10],
    ['previous(previous(PUS))', 10],
    ['1.2.3', 1],
    ['1e3', 1],
    ['constructor("x")', 1],
    [`${'('.repeat(21)}1${')'.repeat(21)}`, 22],
    [`${'-'.repeat(400)}1`, 22],
    [`1${' + 1'.repeat(200)}`, LONGEST + 1],
  ])('%s', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });
});

it('says which values it needs', () => {
  const names = referencesIn(parsed('PUS.numerator - previous(PUS) / (2 * -MCPR.denominator)')).map(nameOf);
  expect(names).toEqual(['PUS.numerator', 'previous(PUS)', 'MCPR.denominator']);
});

it('compares without rounding', () => {
  expect(compared(fractionOf('0.1'), { top: 1n, bottom: 10n })).toBe(0);
  expect(compared({ top: 1n, bottom: 3n }, fractionOf('0.333333'))).toBe(1);
  expect(compared(fractionOf('-1'), fractionOf('0'))).toBe(-1);
});
