/** The question as the API's own `where`. */
import type { VillageWhere } from '@pilar/schema/generated/graphql.ts';
import { daysFrom, today } from '../../shared/day.ts';
import { complete, type FieldCondition, type Group, type IndicatorCondition, type Node, type RelatedCondition } from './ask.ts';

export function askWhere(ask: Group): VillageWhere | undefined {
  const filled = complete(ask);
  return filled && groupWhere(filled);
}

function groupWhere({ join, not, items }: Group): VillageWhere {
  const parts = items.map(nodeWhere);
  const where: VillageWhere = parts.length === 1 ? parts[0]! : { [join]: parts };
  return not ? { not: where } : where;
}

function nodeWhere(node: Node): VillageWhere {
  switch (node.type) {
    case 'group':
      return groupWhere(node);
    case 'field':
      return fieldWhere(node) as VillageWhere;
    case 'indicator':
      return { indicator: [indicatorWhere(node)] } as VillageWhere;
    case 'pokja':
      return { pokja: { validOn: node.on === 'TODAY' ? node.on : day(node.on), ...(node.none ? { none: true } : {}) } };
    case 'related':
      return node.has === 'count' ? countWhere(node) : { [node.of]: relatedWhere(node) };
  }
}

function indicatorWhere({ code, period, is, value }: IndicatorCondition): object {
  if (is === 'reported' || is === 'missing') return { code, period, reported: is === 'reported' };
  return { code, period, value: { [is]: value } };
}

/** How many there are; the count of interventions that the village carries knows no retired ones. */
function countWhere({ of, count }: RelatedCondition): VillageWhere {
  const test = { [count!.is]: Number(count!.value) };
  return of === 'interventions' ? { interventionCount: test } : ({ [of]: { count: test } } as VillageWhere);
}

/** Retired records answer no question of today; values are never retired. */
function relatedWhere({ of, has, items }: RelatedCondition): object {
  const conditions = [...(of === 'observations' ? [] : [{ retiredAt: { isNull: true } }]), ...items.map(fieldWhere)];
  const where = conditions.length === 1 ? conditions[0]! : { and: conditions };
  return { [has]: where };
}

function fieldWhere({ field, op, value }: FieldCondition): object {
  const test = op === 'is' ? { eq: value } : { [op]: typeof value === 'string' ? plain(field, value) : value };
  return field.split('.').reduceRight<object>((inner, step) => ({ [step]: inner }), test);
}

/** Days may be relative, counts are numbers; everything else is text. */
const plain = (field: string, value: string): string | number =>
  field.endsWith('Count') ? Number(value) : value.startsWith('TODAY') ? day(value) : value;

/** `TODAY`, `TODAY+90` and `TODAY-30` stay true in a saved filter; a day is a day. The API knows TODAY where it stands alone in `pokja`. */
function day(text: string): string {
  const relative = /^TODAY([+-]\d+)?$/.exec(text);
  return relative ? daysFrom(today(), Number(relative[1] ?? 0)) : text;
}
