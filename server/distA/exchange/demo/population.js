import { monthOf } from './calendar.js';
import { createRandom } from './random.js';
const COUNTED_IN = monthOf(2024, 12);
const GROWTH = 1.016;
/** Exactly the village's share of the published population at the end of 2024. */
export const populationIn = (village, month) => village.population * GROWTH ** ((month - COUNTED_IN) / 12);
export const familiesIn = (village, month) => populationIn(village, month) / (3.9 + 0.15 * createRandom('families', village.code).normal());
//# sourceMappingURL=population.js.map