/** The question across sectors as data: what the builder edits, the address carries, the API answers and the sentence says. */

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

/** What can be asked already: half-filled conditions and empty groups are left out. */
export function complete(group: Group): Group | undefined {
  const items = group.items.map(completeNode).filter((item) => item !== undefined);
  return items.length > 0 ? { ...group, items } : undefined;
}

function completeNode(node: Node): Node | undefined {
  switch (node.type) {
    case 'group':
      return complete(node);
    case 'field':
      return isFilled(node.value) ? node : undefined;
    case 'indicator':
      return node.code && (node.is === 'reported' || node.is === 'missing' || isNumber(node.value)) ? node : undefined;
    case 'pokja':
      return node.on ? node : undefined;
    case 'related':
      return node.has === 'count' && !/^\d+$/.test(node.count?.value ?? '')
        ? undefined
        : { ...node, items: node.items.filter((item) => isFilled(item.value)) };
  }
}

const isFilled = (value: FieldCondition['value']) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

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
  if (value.type === 'field') return typeof value.field === 'string' && typeof value.op === 'string';
  if (value.type === 'indicator') return typeof value.is === 'string' && typeof value.period === 'string';
  if (value.type === 'pokja') return typeof value.on === 'string';
  return value.type === 'related' && RELATED.includes(String(value.of)) && Array.isArray(value.items) && value.items.every(isNode);
}
