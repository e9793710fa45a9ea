/** The boundaries in use, the newest first. */
import { MapLayersDocument, type MapLayersQuery, RetireMapLayerDocument } from '@pilar/schema/generated/graphql.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';
import { SHAPES_KEY } from './useShapes.ts';

export type MapLayer = MapLayersQuery['mapLayers']['nodes'][number];

export const MAP_LAYERS_KEY = 'map-layers';

export const useMapLayers = () =>
  useQuery({
    queryKey: [MAP_LAYERS_KEY],
    meta: { follows: ['MapLayer'] },
    queryFn: async ({ signal }) => (await request(MapLayersDocument, undefined, signal)).mapLayers.nodes,
  });

export function useRetiring({ id, version }: MapLayer, close: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => request(RetireMapLayerDocument, { id, version, reason }),
    onSuccess: async () => {
      close();
      await queryClient.invalidateQueries({ queryKey: [SHAPES_KEY] });
      await queryClient.invalidateQueries({ queryKey: [MAP_LAYERS_KEY] });
    },
  });
}
