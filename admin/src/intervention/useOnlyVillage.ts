import { SearchVillagesDocument } from '@pilar/schema/generated/graphql.ts';
import { useViewer } from '../provider/verbs.ts';
import { useAnswer } from '../shared/useAnswer.ts';

const PARTS_OF_A_VILLAGE = 4;

/** The village of who acts in one alone: its form need not ask for it. */
export function useOnlyVillage() {
  const roles = useViewer()?.roles ?? [];
  const area = roles.length === 1 ? roles[0]!.area : null;
  const isVillage = area?.split('.').length === PARTS_OF_A_VILLAGE;
  const { data, isLoading } = useAnswer(SearchVillagesDocument, { text: roles[0]?.areaName ?? '' }, { enabled: isVillage });
  return { isLoading, village: data?.villages.nodes.find(({ code }) => code === area) };
}
