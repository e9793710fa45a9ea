/** The villages of the district that is chosen, and what the chosen area is called. */
import { VillagesOfDistrictDocument } from '@pilar/schema/generated/graphql.ts';
import { useAnswer } from '../shared/useAnswer.ts';

interface Place {
  code: string;
  name: string;
}

export const districtOf = (area: string): string | undefined => {
  const parts = area.split('.');
  return parts.length > 2 ? parts.slice(0, 3).join('.') : undefined;
};

export function usePlaces(areas: readonly Place[], area: string) {
  const district = districtOf(area);
  const asked = useAnswer(VillagesOfDistrictDocument, { district: district ?? '' }, { enabled: district !== undefined, standing: true });
  const villages: Place[] = asked.data && district ? [...asked.data.villages.nodes, ...asked.data.rest.nodes] : [];
  const name = [...areas, ...villages].find(({ code }) => code === area)?.name;
  const isAnswered = district === undefined || asked.data !== undefined;
  return { villages, name, isUnknown: isAnswered && name === undefined };
}
