/** Whether questions are read out of rollups: where it is quicker, wherever it is possible (to prove them), or not at all (to compare). */
export const ROLLUPS = ['auto', 'always', 'never'] as const;
export type Rollups = (typeof ROLLUPS)[number];

/**
 * Also where they are not right just now: with what the villages that were written have now and had then, where that is known (`kept`), or
 * with the rows of their whole districts (`corrected`).
 */
export type Way = Rollups | 'kept' | 'corrected';
