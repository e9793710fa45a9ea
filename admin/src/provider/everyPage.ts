/** The API gives at most a hundred rows at once: here the others are read, from cursor to cursor until there is none. */

interface Page<N> {
  nodes: N[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** `first`: what was read already. */
export async function everyPage<N>(
  read: (after?: string) => Promise<Page<N>>,
  { first, atMost = Number.POSITIVE_INFINITY }: { first?: Page<N>; atMost?: number } = {},
): Promise<N[]> {
  let page = first ?? (await read());
  const all = [...page.nodes];
  while (page.pageInfo.hasNextPage && all.length < atMost) {
    page = await read(page.pageInfo.endCursor!);
    all.push(...page.nodes);
  }
  return all;
}

/** A list stands at the top of an answer, or in the record that was asked for. */
type Answer = { [name: string]: unknown; row?: { [name: string]: unknown } | null };

const listIn = (answer: Answer, name: string) => (answer[name] ?? answer.row?.[name]) as Page<unknown> | undefined;

/** What a query takes `$villagesAfter` for is `villages`, to its end. What fits a page is asked once, and no write is said again. */
export async function whole(answer: Answer, query: string, ask: (cursor: object) => Promise<Answer>): Promise<void> {
  if (query.trimStart().startsWith('mutation')) return;
  await Promise.all([...query.matchAll(/\$(\w+)After: String/g)].map(([, name]) => readOn(answer, name!, ask)));
}

async function readOn(answer: Answer, name: string, ask: (cursor: object) => Promise<Answer>): Promise<void> {
  const first = listIn(answer, name);
  if (!first?.pageInfo.hasNextPage) return;
  const read = async (after?: string) => listIn(await ask({ [`${name}After`]: after }), name) ?? NO_MORE;
  first.nodes = await everyPage(read, { first });
}

/** What was in the list may be gone meanwhile. */
const NO_MORE: Page<unknown> = { nodes: [], pageInfo: { hasNextPage: false } };
