/** Points go to the server in parts: first to see what would become of them, then to be kept. */
import { PlaceVillagesDocument, type PlaceVillagesMutation } from '@pilar/schema/generated/graphql.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';
import type { Point } from './points.ts';

export type Placed = PlaceVillagesMutation['placeVillages'];

const PART = 1000;

async function place(points: readonly Point[], dryRun: boolean): Promise<Placed> {
  const whole: Placed = { placed: 0, unchanged: 0, misses: [] };
  for (let from = 0; from < points.length; from += PART) {
    const { placeVillages } = await request(PlaceVillagesDocument, { points: points.slice(from, from + PART), dryRun });
    whole.placed += placeVillages.placed;
    whole.unchanged += placeVillages.unchanged;
    whole.misses.push(...placeVillages.misses);
  }
  return whole;
}

export function usePlacing() {
  const queryClient = useQueryClient();
  const preview = useMutation({ mutationFn: (points: readonly Point[]) => place(points, true) });
  const save = useMutation({
    mutationFn: (points: readonly Point[]) => place(points, false),
    // Maps have asked for villages before.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['answer'] }),
  });
  return { preview, save };
}
