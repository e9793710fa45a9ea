/** The natural order of the keys of each dimension. */
import type { DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import type { Coded, Data } from './data.ts';
import { NONE } from './village.ts';

const DECLARED: Partial<Record<DimensionName, readonly string[]>> = {
  VILLAGE_KIND: ['DESA', 'KELURAHAN', 'DESA_ADAT'],
  CLASS: ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'],
  REPORT_STATE: ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'],
  FORMED: ['true', 'false'],
  TRAINED: ['true', 'false'],
};

type Catalogue = 'village_set' | 'pillar' | 'programme' | 'sector' | 'ministry' | 'indicator' | 'source' | 'partner' | 'partner_kind';
const CATALOGUES: Partial<Record<DimensionName, Catalogue | 'section' | 'funding_source' | 'target_group' | 'pokja_role'>> = {
  VILLAGE_SET: 'village_set',
  PILLAR: 'pillar',
  PROGRAMME: 'programme',
  SECTOR: 'sector',
  MINISTRY: 'ministry',
  INDICATOR: 'indicator',
  SOURCE: 'source',
  PARTNER: 'partner',
  PARTNER_KIND: 'partner_kind',
  SECTION: 'section',
  FUNDING_SOURCE: 'funding_source',
  TARGET_GROUP: 'target_group',
  POKJA_ROLE: 'pokja_role',
};

const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Of a catalogue by position, then code; of the others as declared; of areas and periods by key; NONE last. */
function compareKeys(data: Data, dimension: DimensionName, x: string, y: string): number {
  if (x === y) return 0;
  if (x === NONE || y === NONE) return x === NONE ? 1 : -1;
  const declared = DECLARED[dimension];
  if (declared) return declared.indexOf(x) - declared.indexOf(y);
  const catalogue = CATALOGUES[dimension];
  if (!catalogue) return byText(x, y);
  const position = (code: string) =>
    (data[catalogue] as Coded[]).filter((row) => row.code === code).toSorted((a, b) => b.id - a.id)[0]?.position ?? 0;
  return position(x) - position(y) || byText(x, y);
}

export function compareTuples(data: Data, dimensions: readonly DimensionName[], x: readonly string[], y: readonly string[]): number {
  for (const [index, dimension] of dimensions.entries()) {
    const order = compareKeys(data, dimension, x[index]!, y[index]!);
    if (order !== 0) return order;
  }
  return 0;
}
