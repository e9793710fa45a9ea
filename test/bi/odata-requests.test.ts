/**
 * Requests as Power Query (Power BI and Excel) and Tableau send them, each with the page that it was taken from: shown there, or what is
 * described there asked of our sets. Accepted, and what it asks is seen in the statement: nothing is worked out beside the database.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, TYPED } from './odata.ts';

interface Request {
  name: string;
  /** Address of the page. */
  page: string;
  path: string;
  headers?: Record<string, string>;
  /** Parts of the statements, with the values in them. */
  sees?: string[];
}

const TOOLS = ['power-query', 'excel', 'tableau'] as const;

const requestsOf = (tool: string): Request[] => JSON.parse(readFileSync(new URL(`requests/${tool}.json`, import.meta.url), 'utf8'));

let w: World;
let ask: Ask;
const sent: string[] = [];

/** A statement as somebody would type it. */
const typed = ({ text, values = [] }: { text: string; values?: unknown[] }) =>
  text.replace(/\$(\d+)::\w+/g, (_whole, n) => String(values[n - 1]));

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  w.biPool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const listening = (...given: unknown[]) => {
      const [statement] = given as [string | { text: string; values?: unknown[] }];
      if (typeof statement !== 'string') sent.push(typed(statement));
      return query(...given);
    };
    client.query = listening as typeof client.query;
  });
  const [, id, secret] = w.headersOf('biReader').authorization!.split('_');
  ask = askerOf(w, { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });
});

afterAll(() => w?.close());

/** What becomes of an option in a statement. */
const CLAUSES: Record<string, RegExp> = {
  $filter: /^(?!SELECT|ORDER BY|LIMIT|OFFSET|count)/,
  $select: /^SELECT "/,
  $orderby: /^ORDER BY/,
  $top: /^LIMIT/,
  $count: /^count\(\*\)/,
};

it('are 60 and more, and of each every option is looked for in the statement', () => {
  const all = TOOLS.flatMap(requestsOf);
  const blind = all.flatMap(({ name, path, sees = [] }) => {
    const options = new URLSearchParams(path.split('?')[1]);
    const asked = Object.keys(CLAUSES).filter((option) => options.has(option) && !['*', 'false'].includes(options.get(option)!));
    return asked.filter((option) => !sees.some((part) => CLAUSES[option]!.test(part))).map((option) => `${name}: ${option}`);
  });
  expect(blind).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(({ page }) => !/^https:\/\/[\w.-]+\/\S+$/.test(page))).toEqual([]);
});

describe.each(TOOLS)('%s', (tool) => {
  it.each(requestsOf(tool))('$name', async ({ path, headers, sees = [] }) => {
    sent.length = 0;
    const { status, headers: answered, text, body } = await ask(path, headers);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    expect(answered.get('odata-version')).toBe('4.0');
    const isMetadata = path.startsWith('/$metadata');
    const isCount = path.includes('/$count');
    const type = isMetadata ? 'application/xml' : isCount ? 'text/plain' : 'application/json;odata.metadata=minimal';
    expect(answered.get('content-type')).toContain(type);
    if (!isMetadata && !isCount) expect(body['@odata.context']).toMatch(new RegExp(`^${TYPED}/bi/odata/v4/\\$metadata`));
    const statements = sent.join('\n');
    expect(
      sees.filter((part) => !statements.includes(part)),
      statements,
    ).toEqual([]);
  });
});
