/** What each figure of the home page counts, as the question that the list of villages opens with. */
import { allOf } from '../village/ask/ask.ts';
import type { VillageFilter } from '../village/resource.ts';

export const notFormed: VillageFilter = { formed: false };

export const decreesEnding = (days: number): VillageFilter => ({
  ask: allOf({
    type: 'related',
    of: 'pokjas',
    has: 'some',
    items: [
      { type: 'field', field: 'validTo', op: 'gte', value: 'TODAY' },
      { type: 'field', field: 'validTo', op: 'lte', value: `TODAY+${days}` },
    ],
  }),
});

export const noDecree: VillageFilter = { ask: allOf({ type: 'pokja', none: true, on: 'TODAY' }) };

/** What Pilar computes by itself is no word from the village. */
export const silent = (month: string): VillageFilter => ({
  ask: allOf({
    type: 'related',
    of: 'observations',
    has: 'none',
    items: [
      { type: 'field', field: 'period', op: 'eq', value: month },
      { type: 'field', field: 'source.code', op: 'notIn', value: ['COMPUTED'] },
    ],
  }),
});

export const ofDistrict = (code: string, filter: VillageFilter = {}): VillageFilter => ({
  ...filter,
  ask: allOf({ type: 'field', field: 'district.code', op: 'in', value: [code] }),
});

/** Nothing of a sector was begun there this year: what is planned or called off is not begun. */
export const untouchedBy = (sectors: string[], year: string): VillageFilter => ({
  ask: allOf({
    type: 'related',
    of: 'interventions',
    has: 'none',
    items: [
      { type: 'field', field: 'sector.code', op: 'in', value: sectors },
      { type: 'field', field: 'startedOn', op: 'gte', value: `${year}-01-01` },
      { type: 'field', field: 'status', op: 'notIn', value: ['PLANNED', 'CANCELLED'] },
    ],
  }),
});
