/** Draws filters and orders for a type from what the schema offers, with operands taken from the data. */
import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { verbOf } from './access.ts';
import type { Draft, Drawn } from './draft.ts';
import { drawDay, drawIndicator, drawPokja } from './draw-shorthands.ts';
import { globalId, shownOf, type World } from './fields.ts';
import { model } from './model.ts';
import type { Random } from './random.ts';
import type { Field } from './shape.ts';

export function inputType(draft: Draft, name: string): GraphQLInputObjectType {
  const type = draft.schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`The schema has no input ${name}.`);
  return type;
}

/** May this actor name the field in a filter or an order without being refused? */
function mayName(world: World, type: string, field: Field): boolean {
  if (field.is === 'one' || field.is === 'many') return world.sight.can(verbOf(field.type));
  return field.is !== 'column' || !field.mask || world.sight.opens(type, field.mask);
}

/** A record that can't be missing may lie beyond the scope: its masked fields are named only by who sees them everywhere. */
function beyond(draft: Draft): Draft {
  const { sight } = draft.world;
  return { ...draft, world: { ...draft.world, sight: { ...sight, opens: (_, mask) => sight.everywhere(mask.verb) } } };
}

export function drawWhere(draft: Draft, type: string, depth: number): Drawn {
  const { chance } = draft;
  const keys = Object.keys(inputType(draft, `${type}Where`).getFields()).filter((key) => isOpen(draft, type, key, depth));
  const weighted = [
    ...keys,
    ...keys.filter((key) => isSpecial(model[type]!.fields[key])).flatMap((key) => [key, key]),
    ...keys.filter((key) => isShorthand(type, key)).flatMap((key) => [key, key]),
  ];
  const chosen = new Set(chance.some(weighted, chance.chance(0.7) ? 1 : 2));
  return Object.fromEntries([...chosen].map((key) => [key, drawCondition(draft, type, key, depth)]));
}

function isOpen({ world }: Draft, type: string, key: string, depth: number): boolean {
  if (key === 'and' || key === 'or' || key === 'not') return depth > 1;
  if (key === 'validOn') return true;
  if (isShorthand(type, key)) return world.sight.can(key === 'pokja' ? 'pokja.read' : 'observation.read');
  const field = model[type]!.fields[key];
  if (!field) return false;
  return mayName(world, type, field) && (depth > 1 || (field.is !== 'one' && field.is !== 'many'));
}

/** Relations, logic, exact numbers and periods come up more often than plain columns. */
const isSpecial = (field: Field | undefined): boolean => field?.is !== 'column' || field.as === 'decimal' || field.as === 'period';

const isShorthand = (type: string, key: string): boolean =>
  key === 'validOn' || (type === 'Village' && (key === 'indicator' || key === 'pokja'));

function drawCondition(draft: Draft, type: string, key: string, depth: number): unknown {
  const { chance } = draft;
  if (key === 'not') return drawWhere(draft, type, depth - 1);
  if (key === 'and' || key === 'or') return Array.from({ length: chance.below(3) }, () => drawWhere(draft, type, depth - 1));
  if (key === 'validOn') return drawDay(draft);
  if (isShorthand(type, key))
    return key === 'pokja' ? drawPokja(draft) : Array.from({ length: 1 + chance.below(2) }, () => drawIndicator(draft));
  const field = model[type]!.fields[key]!;
  if (field.is === 'one') return drawOne(field.always ? beyond(draft) : draft, field.type, depth - 1);
  if (field.is === 'many') return drawList(draft, type, key, field.type, depth - 1);
  return drawFilter(draft, type, key);
}

function drawOne(draft: Draft, type: string, depth: number): Drawn {
  const offered = inputType(draft, `${type}Where`).getFields();
  if (offered.isNull && draft.chance.chance(0.2)) return { isNull: draft.chance.chance(0.5) };
  return drawWhere(draft, type, depth);
}

function drawList(draft: Draft, type: string, key: string, other: string, depth: number): Drawn {
  const { chance } = draft;
  const input = getNamedType(inputType(draft, `${type}Where`).getFields()[key]!.type) as GraphQLInputObjectType;
  const chosen = chance.some(Object.keys(input.getFields()), chance.chance(0.85) ? 1 : 2);
  return Object.fromEntries(
    chosen.map((name) => [
      name,
      name === 'count' ? { [chance.pick(['eq', 'gt', 'gte', 'lt', 'lte', 'ne'])]: chance.below(4) } : drawWhere(draft, other, depth),
    ]),
  );
}

function drawFilter(draft: Draft, type: string, key: string): Drawn {
  const { chance } = draft;
  const input = getNamedType(inputType(draft, `${type}Where`).getFields()[key]!.type) as GraphQLInputObjectType;
  const chosen = chance.some(Object.keys(input.getFields()), chance.chance(0.9) ? 1 : 2);
  return Object.fromEntries(chosen.map((operator) => [operator, drawOperand(draft, input, type, key, operator)]));
}

function drawOperand(draft: Draft, input: GraphQLInputObjectType, type: string, key: string, operator: string): unknown {
  const { chance } = draft;
  const declared = input.getFields()[operator]!.type;
  const named = getNamedType(declared);
  if (named.name === 'Boolean' && operator !== 'eq' && operator !== 'ne' && !isListType(declared)) return chance.chance(0.5);
  const one = (): unknown => {
    if (!isEnumType(named)) return sample(draft, type, key);
    const found = chance.chance(0.5) ? sample(draft, type, key) : undefined;
    return found || chance.pick(named.getValues()).name;
  };
  if ((operator === 'contains' || operator === 'startsWith') && chance.chance(0.3)) return chance.pick(WILD);
  if (operator === 'contains') return part(chance, String(one()));
  if (operator === 'startsWith')
    return String(one())
      .slice(0, 3)
      .replace(/[\ud800-\udbff]$/, '');
  const isList = declared.toString().startsWith('[');
  return isList ? Array.from({ length: chance.below(4) }, one) : one();
}

/** What LIKE would not take at its word. */
const WILD = ['%', '_', '\\', 'a_', '%a', '\\%', '100%'];

function part(chance: Random, whole: string): string {
  const letters = [...whole];
  const start = chance.below(letters.length + 1);
  return letters.slice(start, start + 1 + chance.below(4)).join('');
}

/** A value as a client would send it: one of the data, or near to one. */
function sample(draft: Draft, type: string, key: string): unknown {
  const { world, chance } = draft;
  const rows = world.data.rows(model[type]!.table);
  for (let tries = 0; tries < 20; tries++) {
    const row = chance.pick(rows);
    const field = model[type]!.fields[key]!;
    if (key === 'id') return globalId(type, row);
    const shown = field.is === 'column' ? shownOf(EVERYTHING(world), type, row, key) : shownOf(world, type, row, key);
    if (shown === null || (Array.isArray(shown) && shown.length === 0)) continue;
    return near(chance, type, key, field, Array.isArray(shown) ? chance.pick(shown) : shown);
  }
  return fallback(model[type]!.fields[key]!);
}

const EVERYTHING = (world: World): World => ({
  ...world,
  sight: { can: () => true, sees: () => true, shows: () => true, opens: () => true, everywhere: () => true },
});

function near(chance: Random, type: string, key: string, field: Field, shown: unknown): unknown {
  const as = 'as' in field ? field.as : 'text';
  if (as === 'int') return (shown as number) + chance.pick([-1, 0, 0, 1]);
  if (as === 'decimal') return chance.chance(0.3) ? `${(shown as string).split('.')[0]}.${chance.pick(['5', '05', '3333', '000'])}` : shown;
  if (as === 'instant' && chance.chance(0.4)) return (shown as string).replace('Z', '+08:00');
  if (key === 'code' && (type === 'Area' || type === 'Village') && chance.chance(0.4)) return (shown as string).replaceAll('.', '');
  return shown;
}

function fallback(field: Field): unknown {
  const as = 'as' in field ? field.as : 'text';
  const values: Record<string, unknown> = {
    int: 1,
    decimal: '1',
    date: '2024-01-01',
    instant: '2024-01-01T00:00:00Z',
    period: '2025',
    bool: true,
  };
  return values[as] ?? '';
}

/** One to three sort keys, each from its own one-of input. */
export function drawOrder(draft: Draft, type: string): Drawn[] {
  return Array.from({ length: 1 + draft.chance.below(3) }, () => drawKey(draft, type, 2));
}

function drawKey(draft: Draft, type: string, depth: number): Drawn {
  const { chance, world } = draft;
  const keys = Object.keys(inputType(draft, `${type}Order`).getFields()).filter((key) => {
    const field = model[type]!.fields[key];
    return field && mayName(world, type, field) && (depth > 0 || field.is !== 'one');
  });
  const key = chance.pick([...keys, ...keys.filter((name) => isNullable(name))]);
  const field = model[type]!.fields[key]!;
  return {
    [key]: field.is === 'one' ? drawKey(field.always ? beyond(draft) : draft, field.type, depth - 1) : chance.pick(['ASC', 'DESC']),
  };
}

const NULLABLE = new Set([
  'value',
  'endedOn',
  'validTo',
  'validFrom',
  'retiredAt',
  'lead',
  'section',
  'sector',
  'area',
  'amountRupiah',
  'numerator',
  'kampung',
  'pokja',
  'succeededBy',
  'guidedBy',
]);
const isNullable = (name: string): boolean => NULLABLE.has(name);
