/** A client of the OData door that knows nothing of the server: it asks, and follows next links as they are. */
import type { World } from '../world.ts';

const ROOT = '/bi/odata/v4';
/** Address people type, where nothing listens: links must be of it. */
export const TYPED = 'https://pilar.example.go.id';

export type Row = Record<string, string | number | boolean | null>;

export interface Told {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects; the answer is whatever came.
  body: any;
}

export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Told>;

export const askerOf =
  (world: Pick<World, 'address'>, signedIn: Record<string, string>): Ask =>
  async (path, headers = {}, method = 'GET') => {
    const response = await fetch(`${world.address}${ROOT}${path}`, { method, headers: { ...signedIn, ...headers } });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
  };

export const pathOf = (set: string, options: Record<string, string | number>): string =>
  `/${set}?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export interface Walk {
  pages: number;
  count?: number;
  rows: Row[];
}

/** All pages from the first one on; `between` is done after each page but the last. */
export async function walk(ask: Ask, path: string, size: number, between: () => Promise<unknown> = async () => {}): Promise<Walk> {
  const found: Walk = { pages: 0, rows: [] };
  for (let next: string | undefined = path; next; ) {
    const { status, body, text } = await ask(next, { prefer: `odata.maxpagesize=${size}` });
    if (status !== 200) throw new Error(`${next}: ${status} ${text}`);
    found.pages += 1;
    found.count ??= body['@odata.count'];
    found.rows.push(...body.value);
    const link: string | undefined = body['@odata.nextLink'];
    if (link && !link.startsWith(`${TYPED}${ROOT}/`)) throw new Error(`${link} is not an address of ours.`);
    next = link?.slice(TYPED.length + ROOT.length);
    if (next) await between();
  }
  return found;
}
