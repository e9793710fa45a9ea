/** Whether questions are read out of rollups: where it is quicker, wherever it is possible (to prove them), or not at all (to compare). */
export const ROLLUPS = ['auto', 'always', 'never'];
//# sourceMappingURL=rollups.js.map