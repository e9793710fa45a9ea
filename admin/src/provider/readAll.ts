/** Every row of a list as it is filtered and sorted, page by page along the cursors. */
import { givenTo, known, orderOf } from './dataProvider.ts';
import { everyPage } from './everyPage.ts';
import { request } from './fetch.ts';
import type { Row } from './resource.ts';
import { whereOf } from './where.ts';

const PAGE = 100;

export interface Asked {
  filter: Record<string, unknown>;
  sort?: { field: string; order: string };
}

interface Reading {
  signal?: AbortSignal;
  /** Told after every page. */
  onProgress?: (read: number, total: number) => void;
  /** Reads no further once it has so many. */
  atMost?: number;
}

export async function readAll<R extends Row>(name: string, { filter, sort }: Asked, reading: Reading = {}): Promise<R[]> {
  const { signal, onProgress, atMost } = reading;
  const definition = known(name);
  const asked = { where: whereOf(definition, filter), orderBy: orderOf(sort), first: PAGE, ...(await givenTo(definition)) };
  let count = 0;
  const read = async (after?: string) => {
    const { rows } = await request(definition.list, { ...asked, after }, signal);
    count += rows.nodes.length;
    onProgress?.(count, Math.max(rows.totalCount, count));
    return rows;
  };
  return (await everyPage(read, { atMost })) as R[];
}
