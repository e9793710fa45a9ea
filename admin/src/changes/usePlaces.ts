/** The area that is chosen: what it is called, and the areas and villages around it to choose from. */
import { ChosenPlaceDocument } from '@pilar/schema/generated/graphql.ts';
import { isReached } from '../provider/scope.ts';
import { useViewer } from '../provider/verbs.ts';
import type { Place, Places } from '../shared/place/places.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { isCode, lineageOf } from '../village/inArea.ts';

/** A district or village lies in one. */
export const districtOf = (area: string): string | undefined => lineageOf(area)[2];

/** Each once, every area before those within it. */
const inOrder = (places: readonly Place[]): Place[] =>
  [...new Map(places.map((place) => [place.code, place])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));

export function usePlaces(first: Places, area: string) {
  const roles = useViewer()?.roles ?? [];
  const isAsked = isCode(area) && isReached(roles, area);
  const district = districtOf(area);
  const { data } = useAnswer(
    ChosenPlaceDocument,
    { area, lineage: lineageOf(area), district: district ?? '', withVillages: district !== undefined },
    { enabled: isAsked, standing: true },
  );
  const lineage = data?.lineage.nodes ?? [];
  const wider = lineage.filter(({ code, level }) => level !== 'VILLAGE' && isReached(roles, code));
  const name = lineage.find(({ code }) => code === area)?.name;
  return {
    areas: { ...first, listed: inOrder([...first.listed, ...wider, ...(data?.below.nodes ?? [])]) },
    /** Undefined while they are on their way. */
    villages: data ? (data.villages?.nodes ?? []) : district && isAsked ? undefined : [],
    name,
    isUnknown: !isAsked || (data !== undefined && name === undefined),
  };
}
