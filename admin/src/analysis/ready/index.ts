/** Questions a planner asks before a meeting of sectors. Data only: one more is one entry. */
import type { ReadyQuestion } from './question.ts';

export const READY: readonly ReadyQuestion[] = [];
