/** Root fields: a list, one record by id or code, any record by its global id, and whole queries made of them. */
import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { visible } from '../access/policy.ts';
import { at, invalid } from '../errors.ts';
import { argumentsOf, type Compiler, collect, type Row } from './compiler.ts';
import { idMatches, type OwnFilters } from './filter.ts';
import { prefixOf } from './ids.ts';
import type { Model } from './model.ts';
import { connection } from './page.ts';
import { record } from './select.ts';
import { join, objectOf, type Piece, sql, text } from './text.ts';
import { isGiven, type Val } from './value.ts';

/** Undefined where a root field is not the reader's own, and where no row is asked for. */
export function wholeAnswer(c: Compiler, own: OwnFilters, operation: OperationDefinitionNode): string | undefined {
  const { fields, isWhole } = fieldsOf(c, own, operation);
  return isWhole && fields.some(([, [piece]]) => piece && 'sql' in piece) ? `SELECT ${join(objectOf(fields))}` : undefined;
}

/** What is the reader's own of a query that asks for other things too; undefined where there are not several. */
export function partOfAnswer(c: Compiler, own: OwnFilters, operation: OperationDefinitionNode): string | undefined {
  const { fields, isWhole } = fieldsOf(c, own, operation);
  return !isWhole && fields.length > 1 ? `SELECT ${join(objectOf(fields))}` : undefined;
}

function fieldsOf(c: Compiler, own: OwnFilters, operation: OperationDefinitionNode): { fields: [string, Piece[]][]; isWhole: boolean } {
  const query = c.schema.getQueryType()!;
  const fields: [string, Piece[]][] = [];
  let isWhole = true;
  for (const [key, group] of collect(c, query, [operation as unknown as FieldNode])) {
    const name = group[0]!.name.value;
    if (name === '__typename') fields.push([key, [text(`"${query.name}"`)]]);
    else if (query.getFields()[name]?.extensions.reader) fields.push([key, [root(c, own, key, group)]]);
    else isWhole = false;
  }
  return { fields, isWhole };
}

interface RootKind {
  list?: string;
  one?: string;
  node?: boolean;
}

/** JSON of one root field. */
export function root(c: Compiler, own: OwnFilters, key: string, group: readonly FieldNode[]): Piece {
  const query = c.schema.getQueryType()!;
  const field = query.getFields()[group[0]!.name.value]!;
  const kind = field.extensions.reader as RootKind;
  const given = argumentsOf(c, query, group[0]!);
  if (kind.list) {
    const row = newRow(c, c.models.byName.get(kind.list)!);
    const source = { row, from: `${row.model.table} ${row.alias}`, conditions: visible(c, row.model, row.alias, false) };
    return sql(connection(c, own, source, given, group, key));
  }
  return kind.one ? one(c, own, c.models.byName.get(kind.one)!, given, group, key) : node(c, own, given.id!, group);
}

export const newRow = (c: Compiler, model: Model): Row => ({ model, alias: c.alias(), scoped: true, joins: [] });

function one(c: Compiler, own: OwnFilters, model: Model, given: Record<string, Val>, group: readonly FieldNode[], key: string): Piece {
  const { id, code } = given;
  if (isGiven(id) === isGiven(code)) throw invalid([at(key, { id: 'Isi tepat satu: id atau code.', en: 'Give exactly one: id or code.' })]);
  const row = newRow(c, model);
  const conditions = visible(c, model, row.alias, false);
  if (isGiven(id)) return sql(record(c, own, row, [...conditions, idMatches(c, model, row.alias, id)], group));
  const column = model.columns.get('code')!;
  const wanted = c.param('text', ({ variables }) => column.stored(code!.read(variables)));
  // A code that several rows share, as editions do, means the newest.
  const order = model.codeIsUnique ? '' : ` ORDER BY ${model.key.map((part) => `${row.alias}."${part.column}" DESC`).join()}`;
  return sql(record(c, own, row, [...conditions, `${column.exact(row.alias)} = ${wanted}`], group, order));
}

function node(c: Compiler, own: OwnFilters, id: Val, group: readonly FieldNode[]): Piece {
  const prefix = prefixOf(id.now);
  const model = [...c.models.byName.values()].find((one) => one.prefix === prefix);
  if (!model || !c.schema.getType(model.name)) return text('null');
  const row = { ...newRow(c, model), typed: true };
  const conditions = [...visible(c, model, row.alias, false), idMatches(c, model, row.alias, id)];
  return sql(record(c, own, row, conditions, group));
}
