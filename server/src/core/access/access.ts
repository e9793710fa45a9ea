/** An actor's rights in the form that the policy reads: ranges of areas, and which of them each verb is held for. */
import { createHash } from 'node:crypto';
import type { Actor, Grant } from './actor.ts';

export interface Range {
  low: number;
  high: number;
  /** Ordinals of the areas above. */
  above: readonly number[];
  /** Narrow ranges are parameters, wide ones stand in the statement, nearly all is worth asking whether it is all; whole ones need no condition. */
  width: 'narrow' | 'wide' | 'most' | 'whole';
}

export interface Hold {
  range: number;
  sector?: number;
}

interface Bearer {
  range: number;
  role: string;
}

/** An actor's rights as the compiler reads them. */
export interface Access {
  ranges: readonly Range[];
  partners: readonly number[];
  /** Database id of the user; a key owns nothing. */
  self?: number;
  holds: ReadonlyMap<string, readonly Hold[]>;
  /** Of each verb every grant that holds it, those within another too: which role it is of. */
  bearers: ReadonlyMap<string, readonly Bearer[]>;
  /** Equal for actors whose plans are equal. */
  signature: string;
}

const UNLIMITED = 2_147_483_647;
const WIDE_SHARE = 0.1;
/** All areas of a database that serves one regency, but for those above it. */
const MOST_SHARE = 0.95;

/** `verbs` are those that a guard, mask or row rule names; `spread` are ordinals of areas, evenly drawn from all. */
export function accessOf(actor: Actor, verbs: ReadonlySet<string>, spread: readonly number[]): Access {
  const ranges: Range[] = [];
  const holds = new Map<string, Hold[]>();
  const bearers = new Map<string, Bearer[]>();
  for (const grant of actor.grants) {
    const range = indexOf(ranges, grant, spread);
    for (const verb of grant.verbs) {
      if (!verbs.has(verb)) continue;
      holds.set(verb, [...(holds.get(verb) ?? []), { range, sector: grant.sectorId }]);
      bearers.set(verb, [...(bearers.get(verb) ?? []), { range, role: grant.role }]);
    }
  }
  for (const [verb, list] of holds) holds.set(verb, withoutContained(list, ranges));
  const partners = [...new Set(actor.grants.flatMap((grant) => grant.partnerId ?? []))];
  const self = actor.kind === 'USER' ? actor.id : undefined;
  const owns = `${partners.length > 0 ? 'p' : ''}${self === undefined ? '' : 'u'}`;
  return { ranges, partners, self, holds, bearers, signature: digest(`${owns}|${signatureOf(ranges, holds, bearers)}`) };
}

/** Short, for it is part of what every request looks its plan up by. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

function indexOf(ranges: Range[], { low, high, above }: Grant, spread: readonly number[]): number {
  const known = ranges.findIndex((range) => range.low === low && range.high === high);
  if (known >= 0) return known;
  return ranges.push({ low, high, above, width: widthOf(low, high, spread) }) - 1;
}

function widthOf(low: number, high: number, spread: readonly number[]): Range['width'] {
  if (low <= 0 && high >= UNLIMITED) return 'whole';
  const share = spread.filter((ordinal) => low <= ordinal && ordinal <= high).length / spread.length;
  if (share > MOST_SHARE) return 'most';
  return share > WIDE_SHARE ? 'wide' : 'narrow';
}

function withoutContained(holds: Hold[], ranges: readonly Range[]): Hold[] {
  const contains = (outer: Hold, inner: Hold) =>
    (outer.sector === undefined || outer.sector === inner.sector) &&
    ranges[outer.range]!.low <= ranges[inner.range]!.low &&
    ranges[outer.range]!.high >= ranges[inner.range]!.high;
  return holds.filter(
    (hold, index) => !holds.some((other, place) => place !== index && contains(other, hold) && (place < index || !contains(hold, other))),
  );
}

function signatureOf(ranges: readonly Range[], holds: Access['holds'], bearers: Access['bearers']): string {
  const verbs = [...holds.keys()].sort().map((verb) => {
    const list = holds.get(verb)!.map((hold) => `${hold.range}${hold.sector === undefined ? '' : 's'}`);
    const borne = bearers.get(verb)!.map(({ range }) => range);
    return `${verb}=${list.join('+')}@${borne.join('+')}`;
  });
  const widths = ranges.map(({ width, low, high }) => (standsInText(width) ? `${width} ${low}-${high}` : width));
  return `${widths.join()}|${verbs.join()}`;
}

/** Whether the bounds of a range stand in the statement. */
export const standsInText = (width: Range['width']) => width === 'wide' || width === 'most';
