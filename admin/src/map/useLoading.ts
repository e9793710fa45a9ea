/** A file of boundaries on its way to the server: first to see what would become of it, then to be kept. */
import { LoadMapLayerDocument, type LoadMapLayerInput, type LoadMapLayerMutation } from '@pilar/schema/generated/graphql.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';
import { MAP_LAYERS_KEY } from './useMapLayers.ts';
import { SHAPES_KEY } from './useShapes.ts';

export type Loaded = LoadMapLayerMutation['loadMapLayer'];

/** As it may be sent: a file beyond that is made smaller here, where nobody waits for a slow line. */
const MOST_LETTERS = 900_000;

export async function textOf(file: File): Promise<string> {
  const text = await file.text();
  // In the request each quotation mark takes one letter more.
  if (JSON.stringify(text).length <= MOST_LETTERS) return text;
  const { shrunk } = await import('./shrink.ts');
  return shrunk(text, MOST_LETTERS);
}

export function useLoading() {
  const queryClient = useQueryClient();
  const preview = useMutation({
    mutationFn: async (input: LoadMapLayerInput) => (await request(LoadMapLayerDocument, { input, dryRun: true })).loadMapLayer,
  });
  const save = useMutation({
    mutationFn: async (input: LoadMapLayerInput) => (await request(LoadMapLayerDocument, { input })).loadMapLayer,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [SHAPES_KEY] });
      await queryClient.invalidateQueries({ queryKey: [MAP_LAYERS_KEY] });
    },
  });
  return { preview, save };
}
