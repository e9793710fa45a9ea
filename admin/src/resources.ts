/** The resources of the console: one line each, here and in `views.tsx`. The compiler holds the two lists equal. */
import { classificationRules, classifications } from './classification/resource.ts';
import { indicators } from './indicator/resource.ts';
import { interventions } from './intervention/resource.ts';
import { partners } from './partner/resource.ts';
import { pokjaMembers, pokjas } from './pokja/resource.ts';
import { periods, reports } from './report/resource.ts';
import { targets } from './target/resource.ts';
import { villages } from './village/resource.ts';

export const resources = {
  villages,
  partners,
  pokjas,
  pokjaMembers,
  indicators,
  interventions,
  classifications,
  classificationRules,
  reports,
  periods,
  targets,
};

export type ResourceName = keyof typeof resources;
