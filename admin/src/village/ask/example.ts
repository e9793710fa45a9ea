import { allOf } from './ask.ts';

/** Villages where stunting is high, health has not come by lately, and a Pokja stands ready to act. */
export const EXAMPLE = allOf(
  { type: 'indicator', code: 'STUNTING', period: 'LATEST', is: 'gt', value: '20' },
  {
    type: 'related',
    of: 'interventions',
    has: 'none',
    items: [
      { type: 'field', field: 'sector.code', op: 'in', value: ['KESEHATAN'] },
      { type: 'field', field: 'startedOn', op: 'gte', value: 'TODAY-180' },
    ],
  },
  { type: 'pokja', none: false, on: 'TODAY' },
);
