/**
 * What a question weighs at the gate, before anything is known of places and definitions: in the points of lists, of which going through a
 * table is 1,000. Measured: a measure takes as long as one to three such lists, and comparing it no longer. The costliest question fits
 * into a document; two of them do not.
 */
import type { Weigh } from '../core/graphql/asks.ts';

const BASE = 1000;
const MEASURE = 2000;
/** A second statement, of the other rows of each group together. */
const REMAINDER = 5000;
/** Up to a thousand values or records behind a cell. */
const BEHIND = 1000;
/** What is answered from definitions that are at hand. */
const AT_HAND = 100;

type Loose = Readonly<Record<string, unknown>>;

export function weighAnalysis({ query, dryRun }: Loose): number {
  if (dryRun === true) return AT_HAND;
  const { measures, top } = loose(query);
  const count = Array.isArray(measures) ? measures.length : 1;
  return BASE + MEASURE * count + (loose(top).remainder === true ? REMAINDER : 0);
}

export const weighExplanation: Weigh = () => BASE + MEASURE + BEHIND;

export const weighCatalogue: Weigh = () => AT_HAND;

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
