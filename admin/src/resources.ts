/** The resources of the console: one line each, here and in `views.tsx`. The compiler holds the two lists equal. */
import { areas } from './area/resource.ts';
import { auditEntries } from './audit/resource.ts';
import { entries } from './catalogue/resource.ts';
import { classificationRules, classifications } from './classification/resource.ts';
import { apiKeys, users } from './identity/resource.ts';
import { indicators } from './indicator/resource.ts';
import { interventions } from './intervention/resource.ts';
import { partners } from './partner/resource.ts';
import { pokjaMembers, pokjas } from './pokja/resource.ts';
import { periods, reports } from './report/resource.ts';
import { targets } from './target/resource.ts';
import { validationRules } from './validation/resource.ts';
import { villages } from './village/resource.ts';
import { villageSets } from './village-set/resource.ts';

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
  areas,
  villageSets,
  users,
  apiKeys,
  auditEntries,
  validationRules,
  ...entries,
};

export type ResourceName = keyof typeof resources;
