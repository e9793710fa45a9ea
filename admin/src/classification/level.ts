import type { ClassificationLevel } from '@pilar/schema/generated/graphql.ts';

/** Lowest first. */
export const LEVELS: readonly ClassificationLevel[] = ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'];

/** Stands for a class that data is missing for. */
export const UNKNOWN = 'UNKNOWN';
