/** Whether questions are read out of rollups: where it is quicker, wherever it is possible (to prove them), or not at all (to compare). */
export const ROLLUPS = ['auto', 'always', 'never'] as const;
export type Rollups = (typeof ROLLUPS)[number];

/** `corrected`: also where they are not right just now, with the rows of what has changed beside. */
export type Way = Rollups | 'corrected';
