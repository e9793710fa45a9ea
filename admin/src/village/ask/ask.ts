/** The question across sectors as data: what the builder edits, the address carries, the API answers and the sentence says. */
import { type Field, fieldOf, OPS, relatedFields, villageFields } from './fields.ts';

export type Join = 'and' | 'or';

export interface Group {
  type: 'group';
  join: Join;
  not?: boolean;
  items: Node[];
}

/** A condition on a field of the village or, inside a related condition, of the related record. */
export interface FieldCondition {
  type: 'field';
  field: string;
  op: Op;
  value?: string | string[] | boolean;
}

export interface IndicatorCondition {
  type: 'indicator';
  code?: string;
  /** `LATEST` or a period. */
  period: string;
  is: Comparison | 'reported' | 'missing';
  value?: string;
}

export interface PokjaCondition {
  type: 'pokja';
  none: boolean;
  /** `TODAY` or a day. */
  on: string;
}

export interface RelatedCondition {
  type: 'related';
  of: RelatedName;
  has: 'some' | 'none' | 'count';
  count?: { is: Comparison; value: string };
  items: FieldCondition[];
}

export type Condition = FieldCondition | IndicatorCondition | PokjaCondition | RelatedCondition;
export type Node = Group | Condition;

export const COMPARISONS = ['gt', 'gte', 'lt', 'lte', 'eq', 'ne'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type Op = Comparison | 'contains' | 'startsWith' | 'in' | 'notIn' | 'is';
export type RelatedName = 'interventions' | 'kampungs' | 'pokjas' | 'observations';

export const emptyGroup = (join: Join = 'and'): Group => ({ type: 'group', join, items: [] });

export const allOf = (...items: Node[]): Group => ({ type: 'group', join: 'and', items });

/** What can be asked already: half-filled conditions and empty groups are left out, and so is what the API would refuse. */
export function complete(group: Group): Group | undefined {
  const items = group.items.map(completeNode).filter((item) => item !== undefined);
  return items.length > 0 ? { ...group, items } : undefined;
}

function completeNode(node: Node): Node | undefined {
  switch (node.type) {
    case 'group':
      return complete(node);
    case 'field':
      return isFilled(node, villageFields) ? node : undefined;
    case 'indicator':
      return isIndicatorFilled(node) ? node : undefined;
    case 'pokja':
      return isDay(node.on) ? node : undefined;
    case 'related':
      return isRelatedFilled(node) ? node : undefined;
  }
}

function isIndicatorFilled({ code, period, is, value }: IndicatorCondition): boolean {
  if (!code || !(period === 'LATEST' || isPeriod(period))) return false;
  return is === 'reported' || is === 'missing' || isNumber(value);
}

/** A detail that is only begun is not left out alone: without it, "none" would ask for far more. */
function isRelatedFilled({ of, has, count, items }: RelatedCondition): boolean {
  return has === 'count' ? isCount(count?.value) : items.every((item) => isFilled(item, relatedFields[of]));
}

function isFilled(condition: FieldCondition, fields: readonly Field[]): boolean {
  const { value } = condition;
  switch (fieldOf(fields, condition).kind) {
    case 'choice':
      return Array.isArray(value) && value.length > 0;
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return isCount(value);
    case 'period':
      return isPeriod(value);
    case 'date':
      return isDay(value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
  }
}

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

export const isCount = matches(/^\d{1,9}$/);

export const isPeriod = matches(/^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/);

const isDay = matches(/^(\d{4}-\d{2}-\d{2}|TODAY([+-]\d{1,5})?)$/);

const isNumber = (value: string | undefined) => value !== undefined && /^-?\d+(\.\d+)?$/.test(value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** An address is typed by people: whatever isn't a question is no question. */
export function readAsk(value: unknown): Group | undefined {
  return isNode(value) && value.type === 'group' ? value : undefined;
}

const RELATED: readonly string[] = ['interventions', 'kampungs', 'pokjas', 'observations'] satisfies RelatedName[];

function isNode(value: unknown): value is Node {
  if (!isObject(value)) return false;
  if (value.type === 'group')
    return (value.join === 'and' || value.join === 'or') && Array.isArray(value.items) && value.items.every(isNode);
  if (value.type === 'field') return isKnown(value, villageFields);
  if (value.type === 'indicator') return typeof value.is === 'string' && typeof value.period === 'string';
  if (value.type === 'pokja') return typeof value.on === 'string';
  return value.type === 'related' && RELATED.includes(String(value.of)) && isRelated(value as unknown as RelatedCondition);
}

function isRelated({ of, has, items }: RelatedCondition): boolean {
  if (!Array.isArray(items) || (has === 'count' && items.length > 0)) return false;
  return items.every((item) => isObject(item) && isKnown(item, relatedFields[of]));
}

function isKnown({ field, op }: Record<string, unknown>, fields: readonly Field[]): boolean {
  const found = fields.find(({ path }) => path === field);
  return found !== undefined && OPS[found.kind].includes(op as Op);
}
