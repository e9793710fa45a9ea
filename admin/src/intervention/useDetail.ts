import { seesMasked } from '../provider/scope.ts';
import { useViewer } from '../provider/verbs.ts';
import { belongingOf, type Owned } from './resource.ts';

/** Whether the API shows the viewer the details of an intervention, which else are null; of a new one there is nothing to hide. */
export function useDetail(intervention: Owned | undefined): boolean {
  const viewer = useViewer();
  if (!viewer || !intervention) return true;
  return seesMasked(viewer.roles, 'intervention.readDetail', belongingOf(intervention));
}
