import { monthOf } from './calendar.ts';
import { createRandom } from './random.ts';
import type { DemoVillage } from './villages.ts';

const COUNTED_IN = monthOf(2024, 12);
const GROWTH = 1.016;

/** Exactly the village's share of the published population at the end of 2024. */
export const populationIn = (village: DemoVillage, month: number): number => village.population * GROWTH ** ((month - COUNTED_IN) / 12);

export const familiesIn = (village: DemoVillage, month: number): number =>
  populationIn(village, month) / (3.9 + 0.15 * createRandom('families', village.code).normal());
