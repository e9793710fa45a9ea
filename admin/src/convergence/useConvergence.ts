/** The villages and the interventions of a question, whole: page by page, as many at once as the browser asks. */
import { ConvergenceInterventionsDocument, ConvergenceVillagesDocument } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';
import type { Intervention, Village } from './grid.ts';
import { interventionsWhere, type Question, villagesWhere } from './question.ts';

const PAGE = 100;
/** What a browser reads and lays out in a moment. */
const MOST = 6000;

interface Listed<R> {
  nodes: R[];
  totalCount: number;
}

interface Convergence {
  villages: Village[];
  interventions: Intervention[];
  /** Set where there are too many to show. */
  tooMany?: number;
}

export function useConvergence(question: Question, { enabled, withClasses }: { enabled: boolean; withClasses: boolean }) {
  const where = { villages: villagesWhere(question), interventions: interventionsWhere(question) };
  return useQuery({
    queryKey: ['convergence', where, withClasses],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Convergence> => {
      const [villages, interventions] = await Promise.all([
        pagesAtOnce(
          async (offset) => (await request(ConvergenceVillagesDocument, { where: where.villages, offset, withClasses }, signal)).villages,
        ),
        pagesAtOnce(
          async (offset) => (await request(ConvergenceInterventionsDocument, { where: where.interventions, offset }, signal)).interventions,
        ),
      ]);
      return { villages: villages.nodes, interventions: interventions.nodes, tooMany: interventions.tooMany ?? villages.tooMany };
    },
  });
}

/** By their offsets and not from cursor to cursor: the grid waits for the slowest of them and not for their sum, and the first says whether there are too many. */
async function pagesAtOnce<R>(read: (offset: number) => Promise<Listed<R>>): Promise<{ nodes: R[]; tooMany?: number }> {
  const first = await read(0);
  if (first.totalCount > MOST) return { nodes: [], tooMany: first.totalCount };
  const offsets = Array.from({ length: Math.ceil(first.totalCount / PAGE) }, (_, page) => page * PAGE).slice(1);
  const rest = await Promise.all(offsets.map(read));
  return { nodes: [first, ...rest].flatMap(({ nodes }) => nodes) };
}
