import { useViewer } from '../provider/verbs.ts';

const PARTS_OF_A_VILLAGE = 4;

/** Code of the village of who acts in that one alone. */
export function useOwnVillage(): string | undefined {
  const areas = new Set((useViewer()?.roles ?? []).map(({ area }) => area));
  const [area] = areas;
  return areas.size === 1 && area?.split('.').length === PARTS_OF_A_VILLAGE ? area : undefined;
}
