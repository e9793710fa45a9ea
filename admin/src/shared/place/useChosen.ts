import { PlacesByCodeDocument } from '@pilar/schema/generated/graphql.ts';
import { nameWithin } from '../nameWithin.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Place } from './places.ts';

/** The chosen one by its name, wherever it lies; by its code until that is known. */
export function useChosen(listed: readonly Place[], code: string | undefined): Place | undefined {
  const found = listed.find((place) => place.code === code);
  const isAsked = Boolean(code) && !found;
  const { data } = useAnswer(PlacesByCodeDocument, { codes: code ? [code] : [] }, { enabled: isAsked, standing: true });
  if (!code || found) return found;
  const [unlisted] = data?.areas.nodes ?? [];
  return { code, name: unlisted ? nameWithin(unlisted) : code };
}
