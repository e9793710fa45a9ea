/** The reader against the reference: the same rows, the same documents, by both executors, over HTTP. */
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbOf } from './access.ts';
import { ACTORS } from './actors.ts';
import { checkDocument, saying } from './documents.ts';
import { type Doors, openDoors } from './doors.ts';
import type { World } from './fields.ts';
import { model } from './model.ts';

const DOCUMENTS = 700;
const PER_TEST = 70;

let doors: Doors;

beforeAll(async () => {
  doors = await openDoors('documents');
}, 120_000);

afterAll(async () => {
  await doors?.close();
  console.info(saying());
});

describe('A generated document is answered as the reference answers it', () => {
  for (let start = 0; start < DOCUMENTS; start += PER_TEST) {
    it(`by both executors, in one statement, numbers ${start} to ${start + PER_TEST - 1}`, { timeout: 60_000 }, async () => {
      for (let number = start; number < start + PER_TEST; number++) await checkDocument(doors, number);
    });
  }
});

describe('What an actor may not read is refused by both executors, wherever a document names it', () => {
  for (const actor of ACTORS) {
    it(`to ${actor.name}`, { timeout: 60_000 }, async () => {
      for (const question of forbiddenTo(doors.worldOf(actor))) {
        for (const executor of ['through', 'plain'] as const) {
          const { errors, data } = await doors.ask(executor, actor, question, {});
          expect(errors[0]?.extensions.code, `${executor}: ${question}`).toBe('FORBIDDEN');
          expect(data, question).toBeNull();
        }
      }
    });
  }
});

/** Lists of closed types, closed types in filters, orders and selections of open ones, and masked fields in filters and orders. */
function forbiddenTo({ sight }: World): string[] {
  const open = Object.keys(ROOTS).filter((type) => sight.can(verbOf(type)));
  const closed = Object.keys(ROOTS).filter((type) => !sight.can(verbOf(type)));
  const fields = open.flatMap((type) =>
    Object.entries(model[type]!.fields).map(([name, field]) => ({ root: ROOTS[type]!, type, name, field })),
  );
  return [
    ...closed.map((type) => `{ ${ROOTS[type]}(first: 1) { totalCount } }`),
    ...fields.flatMap(({ root, type, name, field }) => {
      if (field.is === 'column' && field.mask && !sight.opens(type, field.mask))
        return namedIn(root, `${name}: { isNull: false }`, `${name}: ASC`);
      if (field.is === 'one' && closed.includes(field.type)) {
        return [
          ...namedIn(
            root,
            `${name}: ${name === 'pokja' && type === 'Village' ? '{ none: true }' : '{ id: { eq: "x" } }'}`,
            `${name}: { id: ASC }`,
          ),
          `{ ${root}(first: 1) { nodes { ${name} { id } } } }`,
        ];
      }
      if (field.is !== 'many' || !closed.includes(field.type)) return [];
      return [
        `{ ${root}(first: 1, where: { ${name}: { count: { gt: 0 } } }) { totalCount } }`,
        `{ ${root}(first: 1) { nodes { ${name} { totalCount } } } }`,
      ];
    }),
  ];
}

const namedIn = (root: string, condition: string, order: string): string[] => [
  `{ ${root}(first: 1, where: { not: { ${condition} } }) { totalCount } }`,
  `{ ${root}(first: 1, orderBy: [{ ${order} }]) { nodes { id } } }`,
];

const ROOTS: Record<string, string> = {
  Area: 'areas',
  Village: 'villages',
  Kampung: 'kampungs',
  Pokja: 'pokjas',
  PokjaMember: 'pokjaMembers',
  Person: 'persons',
  Partner: 'partners',
  Indicator: 'indicators',
  Observation: 'observations',
  Intervention: 'interventions',
  Contribution: 'contributions',
  User: 'users',
  ApiKey: 'apiKeys',
  AuditEntry: 'auditEntries',
  Report: 'reports',
  Target: 'targets',
  Classification: 'classifications',
  VillageSet: 'villageSets',
  MapLayer: 'mapLayers',
  SavedQuery: 'savedQueries',
};

describe('The reference knows the whole API', () => {
  it('so that no field is left out of the comparison', () => {
    const types = Object.keys(model).map((name) => [name, doors.schema.getType(name)] as const);
    const known = Object.fromEntries(Object.entries(model).map(([name, type]) => [name, Object.keys(type.fields).toSorted()]));
    const offered = types.map(([name, type]) => [name, isObjectType(type) ? Object.keys(type.getFields()).toSorted() : []]);
    expect(known).toEqual(Object.fromEntries(offered));
    const connections = Object.keys(doors.schema.getTypeMap()).filter((name) => name.endsWith('Connection'));
    expect(connections.map((name) => name.replace(/Connection$/, '')).toSorted()).toEqual(Object.keys(model).toSorted());
  });
});
