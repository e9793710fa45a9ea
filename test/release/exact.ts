/**
 * What follows from sums that are known, by exact fractions: a second way that shares nothing with the server's. All sums are taken
 * at once, the shortest first, and of each the least unknown is written by the others.
 */
interface Fraction {
  over: bigint;
  under: bigint;
}

type Line = Map<number, Fraction>;

export interface Solved {
  /** Does the sum of these unknowns follow? */
  follows(unknowns: readonly number[]): boolean;
}

export function solve(sums: readonly (readonly number[])[]): Solved {
  const lines = new Map<number, Line>();
  const reduce = (unknowns: readonly number[]): Line => {
    const line: Line = new Map();
    for (const unknown of unknowns) add(line, unknown, ONE);
    // From the least on: what a line brings in is greater than what it takes away.
    const open = [...line.keys()].filter((unknown) => lines.has(unknown)).sort((one, other) => one - other);
    while (open.length > 0) {
      const least = open.shift() as number;
      const factor = line.get(least);
      if (!factor) continue;
      for (const [unknown, part] of lines.get(least) as Line) {
        if (!line.has(unknown) && lines.has(unknown)) insert(open, unknown);
        add(line, unknown, negative(times(factor, part)));
      }
    }
    return line;
  };
  for (const sum of [...sums].sort((one, other) => one.length - other.length)) {
    const line = reduce(sum);
    if (line.size === 0) continue;
    const least = Math.min(...line.keys());
    const first = line.get(least) as Fraction;
    lines.set(least, new Map([...line].map(([unknown, part]) => [unknown, times(part, { over: first.under, under: first.over })])));
  }
  return { follows: (unknowns) => reduce(unknowns).size === 0 };
}

const ONE: Fraction = { over: 1n, under: 1n };

function insert(sorted: number[], value: number): void {
  const place = sorted.findIndex((each) => each >= value);
  if (place < 0) sorted.push(value);
  else if (sorted[place] !== value) sorted.splice(place, 0, value);
}

function add(line: Line, unknown: number, part: Fraction): void {
  const sum = plus(line.get(unknown) ?? { over: 0n, under: 1n }, part);
  if (sum.over === 0n) line.delete(unknown);
  else line.set(unknown, sum);
}

const times = (one: Fraction, other: Fraction): Fraction => least(one.over * other.over, one.under * other.under);
const plus = (one: Fraction, other: Fraction): Fraction => least(one.over * other.under + other.over * one.under, one.under * other.under);
const negative = ({ over, under }: Fraction): Fraction => ({ over: -over, under });

function least(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a };
}
