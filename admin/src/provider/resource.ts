/** What the data provider knows of a resource: its documents, its filters and how a form becomes an input. */
import type { TypedDocumentString } from '@pilar/schema/generated/graphql.ts';

type Doc<Result, V> = TypedDocumentString<Result, V>;

/** Every record the console holds: `node(id)` finds it again. */
export interface Row {
  id: string;
}

interface ListVariables<Where, Order> {
  where?: Where | null;
  orderBy?: Order[] | Order | null;
  first?: number | null;
  offset?: number | null;
  /** Reading a whole list goes from cursor to cursor: nothing is lost or doubled while others write. */
  after?: string | null;
}

interface Listing<R> {
  nodes: R[];
  totalCount: number;
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

export type Values = Record<string, unknown>;

/** Whose a record is: to change it, a role must reach all of its areas, and act for its sector and its partner. */
export interface Belonging {
  /** Official codes; null is the whole country. */
  areas: readonly (string | null)[];
  sector?: string;
  partner?: string;
}

/** One condition of a filter value; undefined where the value asks nothing. */
type FilterRules<Where> = Record<string, (value: never) => Where | undefined>;

export interface Resource<R extends Row, Where, Order, CreateInput = never, UpdateInput = never> {
  /** Name of the type in the API, by which the journal knows it. */
  entity: string;
  /** Other types that its lists show something of. */
  follows?: readonly string[] | 'ALL';
  list: Doc<{ rows: Listing<R> }, ListVariables<Where, Order>>;
  /** One record by id, with at least the fields of a list row. */
  one: Doc<{ row?: Row | null }, { id: string }>;
  /** Variables of both that follow from what the viewer may do: a field that a role may not read is not asked for. */
  given?: (verbs: readonly string[]) => Values;
  filters: FilterRules<Where>;
  /** Condition of every list unless a filter named `retired` asks for the rest as well. */
  standing?: Where;
  create?: { document: Doc<{ row: Row }, { input: CreateInput }>; toInput: (values: Values) => CreateInput };
  update?: { document: Doc<{ row: Row }, { id: string; version: number; input: UpdateInput }>; toInput: (values: Values) => UpdateInput };
  retire?: Doc<{ row: Row }, { id: string; version: number; reason: string }>;
  /** Takes up again what was retired. */
  restore?: Doc<{ row: Row }, { id: string; version: number; reason: string }>;
  belonging?: (row: R) => Belonging;
}

/** Checks one resource against its documents and forgets the types that only it needs. */
export function resource<R extends Row, Where, Order, CreateInput = never, UpdateInput = never>(
  definition: Resource<R, Where, Order, CreateInput, UpdateInput>,
): AnyResource {
  return definition as unknown as AnyResource;
}

/** A resource as the generic provider sees it. */
export type AnyResource = Resource<Row, object, object, object, object>;

/**
 * The named fields of a form as an input. A form holds records, an input codes: `sector.code` is sent as `sector`, and a list
 * of records as the list of their codes. An emptied field is sent as null: that is how it is emptied. A list of which only the
 * beginning is here is not sent, so it stays as it is.
 */
export function pick(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => [field.split('.')[0]!, codesOf(valueAt(values, field))]));
}

/**
 * The fields of an input that differ from the record as it was read. What nobody touched is not sent, so what the reader may not
 * see, and got as null, stays as it is.
 */
export function changed(input: object, before: object): object {
  const old = before as Values;
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])));
}

const valueAt = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((node, step) => (node as Values | null | undefined)?.[step], values);

/** A connection as a form holds it. */
interface Listed {
  nodes: readonly unknown[];
  totalCount?: number;
}

/** Are there more records than the form was given? */
export const isPartial = ({ nodes, totalCount = nodes.length }: Listed): boolean => totalCount > nodes.length;

function codesOf(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  const list = value as Listed | null;
  if (!list?.nodes) return value;
  return isPartial(list) ? undefined : list.nodes.map((row) => (row as { code: string }).code);
}
