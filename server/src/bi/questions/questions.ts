/**
 * Questions that somebody shares, as sets of whoever may read them. They are found by the API's own list and answered by its `analysis`, so
 * no right and no figure is made here a second time.
 */
import { coerceInputValue, GraphQLError, type GraphQLInputType } from 'graphql';
import { RUN } from '../../analysis/fact.ts';
import type { Question } from '../../analysis/question.ts';
import type { Asked } from '../../analysis/vocabulary.ts';
import { can } from '../../core/access/actor.ts';
import type { Asker, Inside } from '../../core/graphql/inside.ts';
import type { AnalysisInput } from '../../explore/explore.input.ts';
import { checked } from '../../explore/explore.service.ts';
import type { Shape } from '../set.ts';
import { isWithinBounds } from './bounds.ts';
import { ANALYSIS, type Answer, fromRecords, recordsOf } from './rows.ts';
import { NAME, shapeOf } from './shape.ts';

const READ = 'savedQuery.read';
const PAGE = 100;
/** Sets that one key finds in a list; each is looked through for its columns. */
const MOST = 500;
const LIST = `query ($name: StringFilter!, $after: String) { savedQueries(where: { biSet: $name }, first: ${PAGE}, after: $after) {
  nodes { biSet name content } pageInfo { hasNextPage endCursor } } }`;
const ALL = { isNull: false };

interface Kept {
  biSet: string;
  name: string;
  content: unknown;
}

export interface Questions {
  /** Those that whoever asks may ask; one that is no question any more is left out. */
  all(asker: Asker): Promise<Shape[]>;
  /** Undefined where there is none of this name for whoever asks. */
  named(name: string, asker: Asker): Promise<Shape | undefined>;
}

export function questionsOf(inside: Inside): Questions {
  const maySee = ({ actor }: Asker): boolean => can(actor, READ) && can(actor, RUN);
  return {
    async all(asker) {
      if (!maySee(asker)) return [];
      const shapes: Shape[] = [];
      for (const kept of await listed(inside, asker, ALL)) {
        const shape = await readable(inside, asker, kept);
        if (shape) shapes.push(shape);
      }
      return shapes;
    },
    async named(name, asker) {
      if (!NAME.test(name) || !maySee(asker)) return undefined;
      const [kept] = await listed(inside, asker, { eq: name });
      return kept && asSet(inside, asker, kept);
    },
  };
}

interface Listed {
  savedQueries: { nodes: Kept[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

async function listed(inside: Inside, asker: Asker, name: object): Promise<Kept[]> {
  const found: Kept[] = [];
  for (let after: string | null = null; ; ) {
    const { savedQueries }: Listed = await inside.ask<Listed>(asker, LIST, { name, after });
    found.push(...savedQueries.nodes);
    if (!savedQueries.pageInfo.hasNextPage || found.length >= MOST) return found;
    after = savedQueries.pageInfo.endCursor;
  }
}

/** Of a question, where others are of the moment. */
const REFUSED = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'QUERY_TOO_COSTLY'];

/** What somebody kept years ago may name what is gone, or what the one who asks may not measure. */
async function readable(inside: Inside, asker: Asker, kept: Kept): Promise<Shape | undefined> {
  return asSet(inside, asker, kept).catch((error: unknown) => {
    if (error instanceof GraphQLError && REFUSED.includes(String(error.extensions.code))) return undefined;
    throw error;
  });
}

async function asSet(inside: Inside, asker: Asker, { biSet, name, content }: Kept): Promise<Shape | undefined> {
  const query = inputOf(content);
  const question = query && (await understood(inside, asker, query));
  if (!question) return undefined;
  const shape = shapeOf(biSet, name, question);
  const make = async () => {
    const { analysis } = await inside.ask<{ analysis: Answer }>(asker, ANALYSIS, { query });
    return fromRecords(recordsOf(analysis, question.measures), shape);
  };
  return { ...shape, make };
}

/** The console keeps words beside it. */
function inputOf(content: unknown): Asked | undefined {
  const kept = content as { query?: Partial<Asked>; measures?: unknown } | null;
  const query = kept?.query ?? kept;
  return Array.isArray(query?.measures) ? (query as Asked) : undefined;
}

/** Undefined where it is none of today's questions. */
async function understood(inside: Inside, asker: Asker, query: Asked): Promise<Question | undefined> {
  let isRight = true;
  const input = coerceInputValue(query, inside.schema.getType('AnalysisInput') as GraphQLInputType, () => {
    isRight = false;
  });
  if (!isRight || !isWithinBounds(input as AnalysisInput)) return undefined;
  return (await checked(inside.contextOf(asker), input as AnalysisInput)).question;
}
