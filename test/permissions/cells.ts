/** The questions: every list, edge, filter and order of a type, open ones with what must come, closed ones to be refused. */
import { type Cell, difference } from './ask.ts';
import { type Actor, type Grown, sees, shows } from './garden.ts';
import { MASKS, mayRead, reachOf } from './matrix.ts';
import type { Row } from './plant.ts';
import type { Edge, Shape } from './shape.ts';

export interface Questions {
  open: Cell[];
  closed: string[];
}

const CHUNK = 40;
/** So many of the own and of the others are asked for one by one. */
const SOME = 12;

const inChunks = <T>(items: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const idsOf = (rows: readonly Row[]) => new Set(rows.map(({ id }) => id));
const quoted = (rows: readonly Row[]) => `[${rows.map(({ id }) => `"${id}"`).join(', ')}]`;

interface Page {
  totalCount: number;
  nodes: Record<string, unknown>[];
}

/** Whole rows of the own, and nothing else: by pages of ids, and by the count of all. */
export function listCells(grown: Grown, actor: Actor, shape: Shape): Questions {
  if (!shape.many) return { open: [], closed: [] };
  if (!mayRead(actor.role, shape.type)) return { open: [], closed: [`${shape.many}(first: 1) { totalCount }`] };
  const all = grown.of(shape.type);
  const own = all.filter((row) => sees(actor, row));
  const total: Cell = {
    label: `${shape.many} counted`,
    text: `${shape.many}(first: 1) { totalCount }`,
    cost: 1001,
    check: ({ totalCount }: Page) => (totalCount === own.length ? undefined : `${totalCount} of ${own.length}`),
  };
  const chunks = inChunks(all).map((chunk): Cell => {
    const expected = idsOf(chunk.filter((row) => sees(actor, row)));
    return {
      label: shape.many!,
      text: `${shape.many}(first: ${CHUNK}, where: { id: { in: ${quoted(chunk)} } }) { nodes { ${shape.plain} } }`,
      cost: 1050,
      check: ({ nodes }: Page) =>
        difference(
          expected,
          nodes.map(({ id }) => String(id)),
        ) ?? masksIn(grown, actor, nodes),
    };
  });
  return { open: [total, ...chunks], closed: [] };
}

/** What a mask covers is there exactly where the matrix shows it. */
function masksIn(grown: Grown, actor: Actor, nodes: readonly Record<string, unknown>[]): string | undefined {
  for (const node of nodes) {
    const row = grown.byId.get(String(node.id))!;
    for (const [field, value] of Object.entries(node)) {
      if (!MASKS[`${row.type}.${field}`]) continue;
      if ((value !== null) !== shows(actor, row, field)) return `${row.id}.${field} is ${value === null ? 'hidden' : 'shown'}`;
    }
  }
  return undefined;
}

/** Every record by its id and by its code, the own ones and the others. */
export function recordCells(grown: Grown, actor: Actor, shape: Shape): Questions {
  const all = grown.of(shape.type);
  const some = [...all.filter((row) => sees(actor, row)).slice(0, SOME), ...all.filter((row) => !sees(actor, row)).slice(0, SOME)];
  const fields = some.flatMap((row) => {
    const one = shape.one ? [`${shape.one}(id: "${row.id}") { id }`] : [];
    // Of a code with several editions the newest answers: only codes that are unique are asked for.
    const unique = shape.byCode && all.filter(({ key }) => key.code === row.key.code).length === 1;
    const code = unique ? [`${shape.one}(code: "${row.key.code}") { id }`] : [];
    return [`node(id: "${row.id}") { id }`, ...one, ...code].map((text) => ({ row, text }));
  });
  if (!mayRead(actor.role, shape.type)) return { open: [], closed: fields.slice(0, 3).map(({ text }) => text) };
  const open = fields.map(({ row, text }): Cell => {
    const expected = sees(actor, row) ? row.id : null;
    return { label: text, text, cost: 1, check: (found) => ((found?.id ?? null) === expected ? undefined : `${found?.id ?? 'nothing'}`) };
  });
  return { open, closed: [] };
}

/** Judges what was seen of an edge below these parents, as `parent>child`. */
export type Judge = (edge: string, parents: readonly Row[], seen: readonly string[]) => string | undefined;

type Node = Record<string, unknown> & { id: string };

/** All edges of a type at once: below its own list, or below single records where it has none. */
export function edgeCells(grown: Grown, actor: Actor, shape: Shape, judge: Judge): Questions {
  if (!mayRead(actor.role, shape.type)) return { open: [], closed: [] };
  const seen = grown.of(shape.type).filter((row) => sees(actor, row));
  // Of what everyone sees, and only below others, a few will do.
  const parents = shape.many || reachOf(shape.type) !== 'all' ? seen : seen.slice(0, 5);
  const open = shape.edges.filter(({ target }) => mayRead(actor.role, target));
  const closed = shape.edges
    .filter((edge) => !open.includes(edge))
    .map((edge) => below(shape, parents.slice(0, 1), [selectionOf(grown, edge)]));
  if (open.length === 0 || parents.length === 0) return { open: [], closed: parents.length > 0 ? closed : [] };
  const size = shape.many ? CHUNK : 1;
  const cells = inChunks(parents, size).map((chunk): Cell => {
    const check = (answer: unknown) => {
      const nodes = shape.many ? (answer as { nodes: Node[] }).nodes : [answer as Node];
      const found = open.map((edge) =>
        judge(
          `${shape.type}.${edge.name}`,
          chunk,
          nodes.flatMap((node) => pairsOf(node, edge)),
        ),
      );
      return found.find(Boolean);
    };
    const lists = open.filter(({ isList }) => isList).length;
    const text = below(
      shape,
      chunk,
      open.map((edge) => selectionOf(grown, edge)),
    );
    return { label: `edges of ${shape.type}`, text, cost: 1000 + size * (1 + CHUNK * lists), check };
  });
  return { open: cells, closed };
}

const selectionOf = ({ shapes }: Grown, { name, target, isList }: Edge): string => {
  const { plain } = shapes.get(target)!;
  return isList ? `${name}(first: ${CHUNK}) { totalCount nodes { ${plain} } }` : `${name} { ${plain} }`;
};

const below = (shape: Shape, parents: readonly Row[], selections: readonly string[]): string =>
  shape.many
    ? `${shape.many}(first: ${CHUNK}, where: { id: { in: ${quoted(parents)} } }) { nodes { id ${selections.join(' ')} } }`
    : `node(id: "${parents[0]?.id}") { ... on ${shape.type} { id ${selections.join(' ')} } }`;

function pairsOf(node: Node, { name, isList }: Edge): string[] {
  const below = node[name] as (Node & Page) | null;
  if (below === null) return [];
  const children = isList ? (below.nodes as Node[]) : [below];
  if (isList && below.totalCount !== children.length) throw new Error(`${node.id}.${name} has more than ${CHUNK} records.`);
  return children.map(({ id }) => `${node.id}>${id}`);
}

/** Rows that a condition or an order must leave as they are, or of which it must leave none. */
function listCell({ name, text, cost }: { name: string; text: string; cost: number }, shape: Shape, expected: ReadonlySet<string>): Cell {
  return {
    label: `${shape.type} by ${name}`,
    text: `${shape.many}(first: 100, ${text}) { totalCount nodes { id } }`,
    cost: cost + 100,
    check: ({ totalCount, nodes }: Page) => {
      const foreign = nodes.map(({ id }) => String(id)).filter((id) => !expected.has(id));
      if (foreign.length > 0) return `foreign ${foreign.slice(0, 5).join(', ')}`;
      return totalCount === expected.size && nodes.length === Math.min(100, expected.size)
        ? undefined
        : `${totalCount} of ${expected.size}`;
    },
  };
}

const isMasked = (actor: Actor, shape: Shape, name: string) => {
  const mask = MASKS[`${shape.type}.${name}`];
  return mask !== undefined && !mask.roles.includes(actor.role);
};

export function orderCells(grown: Grown, actor: Actor, shape: Shape): Questions {
  if (!shape.many || !mayRead(actor.role, shape.type)) return { open: [], closed: [] };
  const own = idsOf(grown.of(shape.type).filter((row) => sees(actor, row)));
  const questions: Questions = { open: [], closed: [] };
  for (const { name, edge } of shape.orders) {
    const text = `orderBy: [{ ${name}: ${edge ? '{ id: DESC }' : 'ASC'} }]`;
    const isClosed = edge ? !mayRead(actor.role, edge.target) : isMasked(actor, shape, name);
    if (isClosed) questions.closed.push(`${shape.many}(first: 1, ${text}) { nodes { id } }`);
    else questions.open.push(listCell({ name: `order ${name}`, text, cost: 1000 }, shape, own));
  }
  return questions;
}

export function filterCells(grown: Grown, actor: Actor, shape: Shape, pairs: ReadonlyMap<string, ReadonlySet<string>>): Questions {
  if (!shape.many || !mayRead(actor.role, shape.type)) return { open: [], closed: [] };
  const own = idsOf(grown.of(shape.type).filter((row) => sees(actor, row)));
  const questions: Questions = { open: [], closed: [] };
  const add = (name: string, where: string, expected: ReadonlySet<string>, cost = 1000) =>
    questions.open.push(listCell({ name, text: `where: { ${where} }`, cost }, shape, expected));
  // Of what everyone sees alike, only what leads to areas differs between people of one role.
  const differs = (edge?: Edge) => edge !== undefined && reachOf(edge.target) !== 'all';
  const isFirst = reachOf(shape.type) !== 'all' || grown.actors.find(({ role }) => role === actor.role) === actor;
  for (const { name, input, edge } of shape.filters.filter((one) => isFirst || differs(one.edge))) {
    const shorthand = SHORTHANDS[`${shape.type}.${name}`];
    if (!edge && !shorthand && !shape.scalars.includes(name))
      throw new Error(`${shape.type}.${name}: the matrix does not know this filter.`);
    const isClosed = edge || shorthand ? !mayRead(actor.role, edge?.target ?? shorthand!.needs) : isMasked(actor, shape, name);
    if (isClosed) questions.closed.push(`${shape.many}(first: 1, where: { ${closedBy(name, edge, shorthand?.value)} }) { totalCount }`);
    else if (shorthand) add(name, shorthand.all, own);
    else if (edge) addEdge(grown, actor, shape, edge, pairs, add);
    else add(name, everything(name, Object.keys(input.getFields())), own);
  }
  return questions;
}

/** Conditions of a feature's own: what they read, how they are written, and a `where` with them that leaves every row. */
const SHORTHANDS: Record<string, { needs: string; value: string; all: string }> = {
  'Village.indicator': { needs: 'Observation', ...none('indicator', '[{ code: "STUNTING", period: "2001", reported: true }]') },
  'Village.pokja': { needs: 'Pokja', ...none('pokja', '{ validOn: "2001-01-01" }') },
  'Village.validOn': { needs: 'Area', value: '"TODAY"', all: 'validOn: "TODAY"' },
  'Area.validOn': { needs: 'Area', value: '"TODAY"', all: 'validOn: "TODAY"' },
};

/** One that holds of no row. */
function none(name: string, value: string): { value: string; all: string } {
  return { value, all: `not: { ${name}: ${value} }` };
}

const closedBy = (name: string, edge: Edge | undefined, value: string | undefined): string => {
  if (value) return `${name}: ${value}`;
  if (!edge) return `not: { ${name}: { isNull: true } }`;
  return `not: { ${name}: ${edge.isList ? '{ some: { id: { eq: "x" } } }' : '{ id: { eq: "x" } }'} }`;
};

/** A condition that every row fulfils. */
function everything(name: string, operators: readonly string[]): string {
  if (operators.includes('notIn')) return `${name}: { notIn: [] }`;
  if (operators.includes('isEmpty')) return `or: [{ ${name}: { isEmpty: true } }, { ${name}: { isEmpty: false } }]`;
  return `or: [{ ${name}: { eq: true } }, { ${name}: { ne: true } }]`;
}

type Add = (name: string, where: string, expected: ReadonlySet<string>, cost?: number) => void;

/** Through an edge: nothing through what the actor must not see, and through its own what the graph says. */
function addEdge(grown: Grown, actor: Actor, shape: Shape, edge: Edge, pairs: ReadonlyMap<string, ReadonlySet<string>>, add: Add): void {
  const targets = grown.of(edge.target);
  const name = `${edge.name} (${edge.isList ? 'list' : 'record'})`;
  const through = (ids: readonly Row[]) =>
    `${edge.name}: ${edge.isList ? `{ some: { id: { in: ${quoted(ids)} } } }` : `{ id: { in: ${quoted(ids)} } }`}`;
  const cost = edge.isList ? 2000 : 1000;
  const foreign = targets.filter((row) => !sees(actor, row)).slice(0, 100);
  if (foreign.length > 0) add(`${name}, foreign`, through(foreign), new Set(), cost);
  const mine = targets.filter((row) => sees(actor, row)).slice(0, 100);
  const own = new Set(mine.map(({ id }) => id));
  const linked = [...(pairs.get(`${shape.type}.${edge.name}`) ?? [])].map((pair) => pair.split('>') as [string, string]);
  const parents = linked.filter(([parent, child]) => own.has(child) && sees(actor, grown.byId.get(parent)!)).map(([parent]) => parent);
  // What somebody keeps is not in the administrator's graph.
  if (mine.length > 0 && shape.type !== 'SavedQuery') add(`${name}, own`, through(mine), new Set(parents), cost);
}
