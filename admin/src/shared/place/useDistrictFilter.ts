import { PlacesDocument } from '@pilar/schema/generated/graphql.ts';
import { useViewer } from '../../provider/verbs.ts';
import type { QuickFilter } from '../list/ListTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { moreOf, named, reachedDistricts } from './places.ts';

/** Of a list: the districts of whoever looks. */
export function useDistrictFilter(label: string): QuickFilter {
  const viewer = useViewer();
  const within = reachedDistricts(viewer?.roles ?? []);
  const { data } = useAnswer(PlacesDocument, { within }, { enabled: Boolean(viewer), standing: true });
  const listed = data ? named(data.areas) : [];
  return {
    name: 'district',
    label,
    choices: listed.map(({ code, name }) => ({ id: code, name })),
    places: { listed, more: data ? moreOf(data.areas) : 0, within },
  };
}
