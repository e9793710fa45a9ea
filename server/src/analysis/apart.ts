/**
 * Kinds of villages, of which stored sums know nothing: what a question leaves out is read from rows and taken off the sums of all. Where
 * that would be most villages, those that it asks for are read instead, and the sums say only which source counts.
 */
import type { Definitions } from '../indicator/registry.ts';
import { conditionOf, type Filter, passes, type Statement } from './dimensions.ts';
import { OF_VILLAGE, VILLAGE_KEY } from './fact.ts';
import type { Measure } from './measures.ts';
import { type Among, observationRows } from './observations.ts';
import { placeCtes } from './place.ts';
import type { Question } from './question.ts';

/** The villages that are read from rows: those that were not asked for, or those that were. */
export type Apart = 'others' | 'asked';

export const isOfKind = ({ dimension }: Filter): boolean => dimension === 'VILLAGE_KIND';

/** The question about villages of every kind. */
export const ofEveryKind = (question: Question): Question => ({ ...question, filters: question.filters.filter((one) => !isOfKind(one)) });

export function apartOf({ filters }: Question, { villages }: Definitions): Apart | undefined {
  const kinds = filters.filter(isOfKind);
  if (kinds.length === 0) return undefined;
  const counts = [...villages].map(([kind, { length }]) => (kinds.every((filter) => passes(filter, kind)) ? length : -length));
  return counts.reduce((sum, count) => sum + count, 0) > 0 ? 'others' : 'asked';
}

/** Kinds of the villages that are read. */
export function kindsApart({ filters }: Question, { villages }: Definitions, apart: Apart): string[] {
  const isAsked = (kind: string) => filters.filter(isOfKind).every((filter) => passes(filter, kind));
  return [...villages.keys()].filter((kind) => isAsked(kind) === (apart === 'asked'));
}

/** Ends in `r_observation_k`. Each village is looked up by itself: they lie between others. */
export function apartCtes(question: Question, measures: readonly Measure[], apart: Apart, statement: Statement): string[] {
  const conditions = question.filters
    .filter(isOfKind)
    .map((filter) => conditionOf(statement, filter, OF_VILLAGE.VILLAGE_KIND!, VILLAGE_KEY));
  const from = `(SELECT v.* FROM pilar.village v WHERE ${apart === 'others' ? 'NOT ' : ''}(${conditions.join(' AND ')})) v`;
  const all = ofEveryKind(question);
  return [...placeCtes(all, statement, AMONG.suffix, from), ...observationRows(all, measures, statement, AMONG).ctes];
}

const AMONG: Among = {
  suffix: '_k',
  // The source that counts for all.
  elsewhere: 'SELECT c.series, c.source, 1 FROM chosen_o c',
  scan: (periods, isOpen) =>
    // Of all periods there are, a village has values in few: it is looked up once, and not in each.
    isOpen
      ? `${values(`${periods} AND o.period % 4 = s.code`, 'asked_k s')} JOIN due d ON d.period = o.period WHERE o.source_id = ANY (s.sources)`
      : `${values('o.period = d.period', 'due d JOIN asked_k s ON s.code = d.period % 4')} WHERE o.source_id = ANY (s.sources)`,
};

const values = (condition: string, asked: string) => `${asked} CROSS JOIN place_k here
    CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.indicator_id = s.indicator AND o.area_ordinal = here.ordinal
      AND ${condition} OFFSET 0) o`;
