/** What no metadata says of the rows to plant. */
import type { Place } from './places.ts';

export interface SectorOwner {
  id: number;
  code: string;
  /** Indicators whose small numbers can point at a person, and others. */
  sensitive: number;
  ordinary: number;
}

export interface Owner {
  place: Place;
  sector?: SectorOwner;
  partner?: { id: number; code: string };
  isSmall?: boolean;
}

/** Rows that are there before: areas by their codes, accounts by the actors; the journal follows at the end. */
export const ROWS_OF_OTHERS = new Set(['Area', 'Village', 'Partner', 'User', 'ApiKey', 'Assignment', 'Role', 'AuditEntry', 'SavedQuery']);

/** Columns whose values obey a constraint of the table. */
export const SPECIAL: Record<string, (owner: Owner) => Record<string, unknown>> = {
  Classification: () => ({ period: (26 * 12 + 11) * 4 + 3 }),
  ClassificationScore: () => ({ score: 2, input: '1.2345' }),
  ClassificationStep: ({ isSmall }) => ({ position: isSmall ? 2 : 1, to_score: 2 }),
  Observation: () => ({ numerator: 3, denominator: 9 }),
  AreaCode: () => ({ scheme: 'UJI' }),
  ReportingPeriod: () => ({ time_zone: 'Asia/Makassar' }),
};
