/** Boundaries of the places that a map shows, regency by regency; a browser keeps them and asks whether they still hold. */
import { useQueries } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { useMay } from '../provider/verbs.ts';
import type { Level } from './blocks.ts';

/** What is to be said about the boundaries. */
export interface AboutLayer {
  name: string;
  credit: string;
  licence?: string | null;
  isOfficial: boolean;
  takenOn?: string | null;
}

export type ShapeFile = Topology<{ shapes: GeometryCollection<{ name: string }> }> & { layer: AboutLayer };

const KINDS: Partial<Record<Level, string>> = { DISTRICT: 'districts', VILLAGE: 'villages' };
/** Beyond these no eye finds a district. */
const MOST_REGENCIES = 15;
/** The server is asked again then, and mostly has nothing new to send. */
const FRESH_MS = 60_000;

export const SHAPES_KEY = 'map-shapes';

/** `65.01` of `65.01.05.1002`. */
const regencyOf = (code: string): string => code.slice(0, 5);

async function readShapes(kind: string, regency: string, signal: AbortSignal): Promise<ShapeFile | null> {
  const response = await fetch(`/api/map/${kind}/${regency}`, { credentials: 'same-origin', signal });
  if (response.status === 204) return null;
  if (!response.ok) throw new HttpError('ra.notification.http_error', response.status);
  return response.json();
}

/** Without them a map has its tiles. */
export function useShapes(level: Level, codes: readonly string[]): { files: ShapeFile[]; isLoading: boolean } {
  const may = useMay();
  const kind = KINDS[level];
  const regencies = [...new Set(codes.map(regencyOf))].sort();
  const enabled = kind !== undefined && may('area.read') && regencies.length <= MOST_REGENCIES;
  return useQueries({
    queries: (enabled ? regencies : []).map((regency) => ({
      queryKey: [SHAPES_KEY, kind, regency],
      queryFn: ({ signal }: { signal: AbortSignal }) => readShapes(kind!, regency, signal),
      staleTime: FRESH_MS,
      meta: { follows: ['MapLayer'] },
    })),
    combine: filesOf,
  });
}

/** Out here, so that what did not change stays the same. */
const filesOf = (found: readonly { data?: ShapeFile | null; isLoading: boolean }[]) => ({
  files: found.flatMap(({ data }) => data ?? []),
  isLoading: found.some(({ isLoading }) => isLoading),
});
