/** The resources of the console: one line each, here and in `views.tsx`. The compiler holds the two lists equal. */
import { indicators } from './indicator/resource.ts';
import { interventions } from './intervention/resource.ts';
import { partners } from './partner/resource.ts';
import { pokjaMembers, pokjas } from './pokja/resource.ts';
import { villages } from './village/resource.ts';

export const resources = { villages, partners, pokjas, pokjaMembers, indicators, interventions };

export type ResourceName = keyof typeof resources;
