/** Counters that lists show are columns, kept by the writes: whatever is written at once, they are what counting would give. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { type Random, random } from '../reader/random.ts';
import { type World, world } from '../world.ts';

const VILLAGES = ['65.01.05.2004', '65.01.01.2005', '65.01.01.2006'];
const WRITERS = 4;
const OPERATIONS = 40;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

interface Held {
  id: string;
  version: number;
  retiredAt: string | null;
}

/** What all writers may have planned, appointed and added, so that they meet. */
interface Shared {
  interventions: Held[];
  pokjas: Held[];
  members: Held[];
  done: Record<string, number>;
}

type Operation = (client: Client, chance: Random, shared: Shared) => Promise<string>;

const some = (chance: Random) => chance.some(VILLAGES, 1 + chance.below(VILLAGES.length));

/** Sends it; what clashes with another writer is refused, which is as good here. */
async function sent(client: Client, query: string, variables: object): Promise<Held | undefined> {
  const { data, errors } = await client.ask(query, variables);
  for (const { extensions } of errors) expect(['CONFLICT', 'BAD_USER_INPUT']).toContain(extensions.code);
  return data && (Object.values(data)[0] as Held | undefined);
}

function keep(list: Held[], held: Held | undefined): boolean {
  if (!held) return false;
  const known = list.findIndex(({ id }) => id === held.id);
  if (known < 0) list.push(held);
  else list[known] = held;
  return true;
}

/** A change of one that somebody made. */
const onOne =
  (of: 'interventions' | 'pokjas' | 'members', name: string, rest: string, input?: (chance: Random) => object): Operation =>
  async (client, chance, shared) => {
    const fitting = shared[of].filter(({ retiredAt }) => (retiredAt !== null) === name.startsWith('restore'));
    if (fitting.length === 0) return 'idle';
    const { id, version } = chance.pick(fitting);
    const declared = input ? ', $input: UpdateInterventionInput!' : '';
    const query = `mutation ($id: ID!, $version: Int!${declared}) { ${name}(id: $id, version: $version${rest}) { id version retiredAt } }`;
    return keep(shared[of], await sent(client, query, { id, version, input: input?.(chance) })) ? name : 'refused';
  };

const plan: Operation = async (client, chance, shared) => {
  const input = { title: 'Posyandu', sector: 'KESEHATAN', startedOn: '2026-06-01', villages: some(chance) };
  const query = 'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id version retiredAt } }';
  return keep(shared.interventions, await sent(client, query, { input })) ? 'planIntervention' : 'refused';
};

const APPOINT = 'mutation ($input: AppointPokjaInput!) { appointPokja(input: $input) { id version retiredAt } }';
const decreed = (village: string, day: string) => ({
  input: { village, decreeNumber: 'SK/1', decreedOn: day, issuer: 'VILLAGE_HEAD', validFrom: day, endsPrevious: true },
});

const appoint: Operation = async (client, chance, shared) => {
  const day = `202${chance.below(6)}-0${1 + chance.below(9)}-01`;
  return keep(shared.pokjas, await sent(client, APPOINT, decreed(chance.pick(VILLAGES), day))) ? 'appointPokja' : 'refused';
};

const add: Operation = async (client, chance, shared) => {
  if (shared.pokjas.length === 0) return 'idle';
  const input = { pokja: chance.pick(shared.pokjas).id, newPerson: { name: 'Sari' }, role: 'ANGGOTA', startedOn: '2025-10-01' };
  const query = 'mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) { id version retiredAt } }';
  return keep(shared.members, await sent(client, query, { input })) ? 'addPokjaMember' : 'refused';
};

const OPERATIONS_OF_ALL: Operation[] = [
  plan,
  plan,
  onOne('interventions', 'updateIntervention', ', input: $input', (chance) => ({ villages: some(chance) })),
  onOne('interventions', 'updateIntervention', ', input: $input', (chance) => ({ villages: some(chance) })),
  onOne('interventions', 'retireIntervention', ', reason: "Batal"'),
  onOne('interventions', 'restoreIntervention', ', reason: "Jadi"'),
  appoint,
  add,
  add,
  add,
  onOne('members', 'endPokjaMember', ', endedOn: "2026-01-31"'),
  onOne('pokjas', 'retirePokja', ', reason: "Salah catat"'),
  onOne('pokjas', 'restorePokja', ', reason: "Benar juga"'),
];

async function write(client: Client, chance: Random, shared: Shared): Promise<void> {
  for (let step = 0; step < OPERATIONS; step++) {
    const done = await chance.pick(OPERATIONS_OF_ALL)(client, chance, shared);
    shared.done[done] = (shared.done[done] ?? 0) + 1;
  }
}

const COUNTED = `
  select v.code, v.member_count as "shownMembers", v.intervention_count as "shownInterventions",
    (select count(*)::int from pilar.pokja_member m where m.retired_at is null and m.ended_on is null and m.pokja_id = (
      select p.id from pilar.pokja p where p.village_ordinal = v.ordinal and p.retired_at is null
      order by p.valid_from desc, p.id desc limit 1)) as members,
    (select count(*)::int from pilar.intervention_village iv join pilar.intervention i on i.id = iv.intervention_id
      where iv.village_ordinal = v.ordinal and i.retired_at is null) as interventions
  from pilar.village v order by v.code`;

it('with four writers at once on three villages', async () => {
  const shared: Shared = { interventions: [], pokjas: [], members: [], done: {} };
  const client = here.as('planner');
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(client, random(20_261_129 + writer), shared)));
  const { rows } = await here.owner.query(COUNTED);
  for (const { code, shownMembers, shownInterventions, members, interventions } of rows)
    expect([code, shownMembers, shownInterventions]).toEqual([code, members, interventions]);
  const ours = rows.filter(({ code }) => VILLAGES.includes(code as string));
  expect(ours.length).toBe(VILLAGES.length);
  for (const { interventions } of ours) expect(interventions).toBeGreaterThan(0);
  for (const name of [
    'planIntervention',
    'updateIntervention',
    'retireIntervention',
    'restoreIntervention',
    'appointPokja',
    'addPokjaMember',
  ])
    expect([name, (shared.done[name] ?? 0) > 0]).toEqual([name, true]);
  console.info(JSON.stringify(shared.done));
});

it('of those that appoint the Pokja of one village for the same days at once one has, and the others are told so', async () => {
  // Before all others, so that there is none to be ended that they would wait for.
  for (const year of [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017]) {
    for (const village of VILLAGES) {
      const { input } = decreed(village, `${year}-01-01`);
      const asked = { input: { ...input, validTo: `${year}-12-31` } };
      const answers = await Promise.all(Array.from({ length: 8 }, () => here.as('planner').ask(APPOINT, asked)));
      const outcomes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'appointed');
      expect(outcomes.toSorted()).toEqual([...Array(7).fill('CONFLICT'), 'appointed']);
    }
  }
});
