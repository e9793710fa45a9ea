/** Questions a planner asks before a meeting of sectors. Data only: one more is one entry. */
import { DATA } from './data.ts';
import { GAPS } from './gaps.ts';
import { KAMPUNG } from './kampung.ts';
import type { ReadyQuestion } from './question.ts';
import { WORK } from './work.ts';

export const READY: readonly ReadyQuestion[] = [...GAPS, ...WORK, ...KAMPUNG, ...DATA];
