import { useViewer } from '../provider/verbs.ts';

const isRegency = (code: string): boolean => code.split('.').length === 2;

/** The viewer's own area, else the first regency; and the areas within it to choose from. */
export function useAreas<A extends { code: string }>(areas: readonly A[]): { own: string; choices: A[] } {
  const area = useViewer()?.roles.find((role) => role.area)?.area;
  const own = area ?? areas.find(({ code }) => isRegency(code))?.code ?? '';
  return { own, choices: areas.filter(({ code }) => !area || `${code}.`.startsWith(`${area}.`)) };
}
