import { useViewer } from '../provider/verbs.ts';

const isRegency = (code: string): boolean => code.split('.').length === 2;

/** The viewer's own, else the first regency. */
export function useOwnArea(areas: readonly { code: string }[]): string {
  const roles = useViewer()?.roles ?? [];
  return roles.find(({ area }) => area)?.area ?? areas.find(({ code }) => isRegency(code))?.code ?? '';
}
