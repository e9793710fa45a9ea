import { observationsByArea } from './sets/by-area.js';
import { areas, indicators, partners, periods, pillars, sectors } from './sets/catalogue.js';
import { observations } from './sets/observations.js';
import { classifications, members, reports, targets, villages } from './sets/villages.js';
import { contributions, interventions } from './sets/work.js';
export const sets = [
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
//# sourceMappingURL=sets.js.map