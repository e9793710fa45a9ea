import { isReached } from '../provider/scope.ts';
import { useViewer } from '../provider/verbs.ts';

const isRegency = (code: string): boolean => code.split('.').length === 2;

interface Areas<A> {
  /** The viewer's own, else the first regency. */
  own: string;
  /** Those that a role of the viewer reaches. */
  choices: A[];
}

export function useAreas<A extends { code: string }>(areas: readonly A[]): Areas<A> {
  const roles = useViewer()?.roles ?? [];
  const own = roles.find(({ area }) => area)?.area ?? areas.find(({ code }) => isRegency(code))?.code ?? '';
  return { own, choices: areas.filter(({ code }) => isReached(roles, code)) };
}
