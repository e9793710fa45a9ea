/** What a village owes for a month: each indicator with what is saved, what was before, and what helps to fill it. */
import type { EntryQuery, EntryValueFragment, NearTargetFragment, VillageKind } from '@pilar/schema/generated/graphql.ts';
import { nearest } from '../target/near.ts';
import { periodOf } from './period.ts';

type EntryIndicator = EntryQuery['indicators']['nodes'][number];

export interface Owed {
  indicator: EntryIndicator;
  period: string;
  /** What came with the report; undefined: missing. */
  saved?: EntryValueFragment;
  /** The newest value of an earlier period. */
  previous?: EntryValueFragment;
  target?: NearTargetFragment;
  /** The denominator as another indicator has it. */
  offered?: { code: string; numerator: string; period: string };
}

export const REPORT = 'REPORT';

export const owedBy = (indicators: readonly EntryIndicator[], kind: VillageKind, month: string): Owed[] =>
  indicators
    .filter(({ appliesTo }) => appliesTo !== 'DESA' || kind !== 'KELURAHAN')
    .map((indicator) => {
      const period = periodOf(month, indicator.frequency);
      const rank = new Map(indicator.sources.nodes.map(({ source, rank: place }) => [source.code, place]));
      const best = (values: EntryValueFragment[]) =>
        values.toSorted((a, b) => (rank.get(a.source.code) ?? Infinity) - (rank.get(b.source.code) ?? Infinity))[0];
      const values = indicator.observations.nodes;
      const before = values.filter((value) => value.period !== period);
      const newest = indicator.denominatorIndicator?.observations.nodes.find(({ numerator }) => numerator !== null);
      return {
        indicator,
        period,
        saved: best(values.filter((value) => value.period === period && value.source.comesByReport)),
        previous: best(before.filter((value) => value.period === before[0]?.period)),
        target: nearest(indicator.targets.nodes),
        offered: newest && { code: indicator.denominatorIndicator!.code, numerator: newest.numerator!, period: newest.period },
      };
    });

interface OfPillar<R> {
  pillar: EntryIndicator['pillar'];
  rows: R[];
}

export function byPillar<R extends Owed>(owed: readonly R[]): OfPillar<R>[] {
  const pillars = new Map(owed.map(({ indicator }) => [indicator.pillar.code, indicator.pillar]));
  return [...pillars.values()]
    .toSorted((a, b) => a.position - b.position)
    .map((pillar) => ({ pillar, rows: owed.filter(({ indicator }) => indicator.pillar.code === pillar.code) }));
}
