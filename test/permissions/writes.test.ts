/** Every mutation, by everyone: without the verb, within the own area and outside it, for another sector, for another partner. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, type Grown, grow } from './garden.ts';
import { mayWrite } from './matrix.ts';
import type { Row } from './plant.ts';
import {
  callOf,
  elsewhere,
  homeOf,
  inputNames,
  isKept,
  isLocated,
  type Mutation,
  namesRecord,
  otherPartner,
  otherSector,
  rowFor,
  type Target,
  typeOf,
} from './writes.ts';

let grown: Grown;
beforeAll(async () => {
  grown = await grow();
});

const told: Record<string, number> = {};

afterAll(async () => {
  await grown?.here.close();
  console.info(
    `${mutations().length} mutations: ${Object.entries(told)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}.`,
  );
});

const mutations = (): Mutation[] => Object.values(grown?.api.schema.getMutationType()?.getFields() ?? {});

/** What became of it: a code, or OK. */
async function outcome(actor: Actor, mutation: Mutation, target: Target, row?: Row): Promise<string> {
  const { query, variables } = callOf(grown, mutation, target, row);
  const { data, errors } = await actor.client.ask(query, variables);
  return errors[0]?.extensions.code ?? data?.[mutation.name]?.results?.[0]?.code ?? 'OK';
}

interface Case {
  actor: Actor;
  mutation: Mutation;
}

/** Runs a case for everyone it fits; what comes otherwise than expected comes back. */
async function all(kind: string, fits: (one: Case) => boolean, judge: (one: Case) => Promise<string | undefined>): Promise<string[]> {
  const problems: string[] = [];
  const cases = grown.actors.flatMap((actor) => mutations().map((mutation) => ({ actor, mutation }))).filter(fits);
  told[kind] = cases.length;
  for (const one of cases) {
    const found = await judge(one);
    if (found) problems.push(`${one.actor.name}: ${one.mutation.name}: ${found}`);
  }
  return problems;
}

const may = ({ actor, mutation }: Case) => mayWrite(actor.role, String(mutation.extensions.verb));

const isOwn = ({ actor, mutation }: Case, names: readonly string[], tag: 'sector' | 'partner') =>
  names.some((name) => inputNames(mutation).has(name)) || rowFor(grown, mutation, homeOf(grown, actor))?.[tag] !== undefined;

it('without the verb: FORBIDDEN', { timeout: 180_000 }, async () => {
  const judge = async ({ actor, mutation }: Case) => {
    const code = await outcome(actor, mutation, homeOf(grown, actor));
    return code === 'FORBIDDEN' ? undefined : code;
  };
  expect(await all('without the verb', (one) => !may(one), judge)).toEqual([]);
});

it('outside the own area: as if there were nothing', { timeout: 180_000 }, async () => {
  const fits = (one: Case) =>
    may(one) && one.actor.role !== 'ADMINISTRATOR' && isLocated(grown, one.mutation) && !isKept(grown, one.mutation);
  const judge = async ({ actor, mutation }: Case) => {
    const there = elsewhere(grown, actor, homeOf(grown, actor));
    if (namesRecord(mutation) && !rowFor(grown, mutation, there)) return `no ${typeOf(mutation)} was planted there`;
    const code = await outcome(actor, mutation, there);
    return code === 'NOT_FOUND' ? undefined : code;
  };
  expect(await all('outside the area', fits, judge)).toEqual([]);
});

it('for another sector: FORBIDDEN', { timeout: 180_000 }, async () => {
  const fits = (one: Case) => may(one) && one.actor.role === 'SECTOR_OFFICER' && isOwn(one, ['sector', 'indicator'], 'sector');
  const judge = async ({ actor, mutation }: Case) => {
    const code = await outcome(actor, mutation, otherSector(homeOf(grown, actor)));
    return code === 'FORBIDDEN' ? undefined : code;
  };
  expect(await all('for another sector', fits, judge)).toEqual([]);
});

it('for another partner: FORBIDDEN', { timeout: 180_000 }, async () => {
  const fits = (one: Case) => may(one) && one.actor.role === 'PARTNER' && isOwn(one, ['partner', 'lead'], 'partner');
  const judge = async ({ actor, mutation }: Case) => {
    const code = await outcome(actor, mutation, otherPartner(homeOf(grown, actor), actor));
    return code === 'FORBIDDEN' ? undefined : code;
  };
  expect(await all('for another partner', fits, judge)).toEqual([]);
});

it('what another keeps: as if there were nothing, or, where it is shared, FORBIDDEN; what one keeps oneself: let in', {
  timeout: 180_000,
}, async () => {
  const fits = (one: Case) => may(one) && isKept(grown, one.mutation) && namesRecord(one.mutation);
  const judge = async ({ actor, mutation }: Case) => {
    const home = homeOf(grown, actor);
    const rows = grown.of(typeOf(mutation));
    const mine = rows.find(({ user }) => user !== undefined && user === actor.user);
    const others = rows.filter(({ user, place }) => user !== actor.user && place === home.place);
    const codes = [
      mine ? await outcome(actor, mutation, home, mine) : 'CONFLICT',
      await outcome(
        actor,
        mutation,
        home,
        others.find(({ isShared }) => !isShared),
      ),
      await outcome(
        actor,
        mutation,
        home,
        others.find(({ isShared, roles }) => isShared && roles?.length === 0),
      ),
    ].join(', ');
    return codes === 'CONFLICT, NOT_FOUND, FORBIDDEN' ? undefined : codes;
  };
  expect(await all('on what somebody keeps', fits, judge)).toEqual([]);
});

/** Whatever is wrong with a made-up input, it is not the right to write it. */
const REFUSED = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'INTERNAL', 'SERVICE_UNAVAILABLE'];

it('within the own area, for the own sector and partner: let in', { timeout: 180_000 }, async () => {
  const fits = (one: Case) =>
    may(one) && !isKept(grown, one.mutation) && (isLocated(grown, one.mutation) || one.actor.role === 'ADMINISTRATOR');
  const judge = async ({ actor, mutation }: Case) => {
    const code = await outcome(actor, mutation, homeOf(grown, actor));
    return REFUSED.includes(code) ? code : undefined;
  };
  expect(await all('within the area', fits, judge)).toEqual([]);
});
