/** Every set, in the order in which doors list them. */
import type { Asker } from '../core/graphql/inside.ts';
import type { Questions } from './questions/questions.ts';
import type { BiSet, Shape } from './set.ts';
import { observationsByArea } from './sets/by-area.ts';
import { areas, indicators, partners, periods, pillars, sectors } from './sets/catalogue.ts';
import { members } from './sets/members.ts';
import { observations } from './sets/observations.ts';
import { classifications, reports, targets, villages } from './sets/villages.ts';
import { contributions, interventions } from './sets/work.ts';

export const sets: readonly BiSet[] = [
  observations,
  observationsByArea,
  targets,
  classifications,
  reports,
  interventions,
  contributions,
  members,
  areas,
  villages,
  indicators,
  pillars,
  sectors,
  partners,
  periods,
];

/** One of them, or a question that somebody shares with whoever asks. */
export const setOf = async (name: string, questions: Questions, asker: Asker): Promise<Shape | undefined> =>
  sets.find((one) => one.name === name) ?? questions.named(name, asker);
