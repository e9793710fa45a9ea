import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const APPOINT = `mutation ($input: AppointPokjaInput!) { appointPokja(input: $input) { id version validFrom validTo village { code memberCount } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdatePokjaInput!) { updatePokja(id: $id, version: $version, input: $input) { decreeNumber validTo version } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retirePokja(id: $id, version: $version, reason: "Salah catat") { retiredAt village { memberCount } } }`;
const ADD = `mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) {
  id version person { id name } role { code } section { code } pokja { village { memberCount } } } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $input: UpdatePokjaMemberInput!) { updatePokjaMember(id: $id, version: $version, input: $input) { isTrained section { code } version } }`;
const END = `mutation ($id: ID!, $version: Int!, $endedOn: Date!) { endPokjaMember(id: $id, version: $version, endedOn: $endedOn) { endedOn pokja { village { memberCount } } } }`;
const REVEAL = `mutation ($personId: ID!, $reason: String!) { revealPhone(personId: $personId, reason: $reason) { phone } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const decree = (village: string, given: object = {}) => ({
  village,
  decreeNumber: 'SK/12/2025',
  decreedOn: '2025-01-02',
  issuer: 'VILLAGE_HEAD',
  validFrom: '2025-01-02',
  validTo: '2027-12-31',
  ...given,
});
const appoint = async (village: string, given: object = {}) =>
  (await here.as('planner').get(APPOINT, { input: decree(village, given) })).appointPokja;
const member = (pokja: string, name: string, given: object = {}) => ({
  pokja,
  newPerson: { name },
  role: 'ANGGOTA',
  startedOn: '2025-02-01',
  ...given,
});
const add = async (pokja: string, name: string, given: object = {}) =>
  (await here.as('planner').get(ADD, { input: member(pokja, name, given) })).addPokjaMember;

it('a village operator sets up the Pokja of its own village and of no other', async () => {
  const { appointPokja } = await here.as('villageOperator').get(APPOINT, { input: decree('65.01.05.2004') });
  expect(appointPokja).toMatchObject({ version: 1, village: { code: '65.01.05.2004', memberCount: 0 } });
  const { code, fields } = await here.as('villageOperator').refused(APPOINT, { input: decree('65.01.05.2005') });
  expect([code, fields[0]?.path]).toEqual(['NOT_FOUND', 'input.village']);
});

it('a partner may not', async () => {
  expect((await here.as('partner').refused(APPOINT, { input: decree('65.01.05.2005') })).code).toBe('FORBIDDEN');
});

it('a new decree ends one that has no end on the day before', async () => {
  const { id } = await appoint('65.01.05.2005', { validTo: null });
  await appoint('65.01.05.2005', { validFrom: '2026-03-01' });
  const { pokja } = await here.as('planner').get('query ($id: ID!) { pokja(id: $id) { validTo version } }', { id });
  expect(pokja).toEqual({ validTo: '2026-02-28', version: 2 });
});

it('a decree with an end of its own is cut short only when that is said', async () => {
  await appoint('65.01.05.2006');
  const { code, fields } = await here.as('planner').refused(APPOINT, { input: decree('65.01.05.2006', { validFrom: '2026-01-01' }) });
  expect([code, fields[0]?.path]).toEqual(['CONFLICT', 'input.validFrom']);
  expect(await appoint('65.01.05.2006', { validFrom: '2026-01-01', endsPrevious: true })).toMatchObject({ validFrom: '2026-01-01' });
});

it('decrees of one village never overlap, also when eight come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => here.as('planner').ask(APPOINT, { input: decree('65.01.05.1002') })));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(Array(7).fill('CONFLICT'));
});

it('a decree that ends before it begins is refused', async () => {
  const { code, fields } = await here.as('planner').refused(APPOINT, { input: decree('65.01.01.2005', { validTo: '2024-12-31' }) });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.validTo']);
});

it('a decree is corrected, a stale version is a conflict', async () => {
  const { id } = await appoint('65.01.01.2006');
  const { updatePokja } = await here.as('planner').get(UPDATE, { id, version: 1, input: { decreeNumber: 'SK/13/2025', validTo: null } });
  expect(updatePokja).toEqual({ decreeNumber: 'SK/13/2025', validTo: null, version: 2 });
  const { code, current } = await here.as('planner').refused(UPDATE, { id, version: 1, input: { decreeNumber: 'X' } });
  expect([code, current]).toEqual(['CONFLICT', { decreeNumber: 'SK/13/2025', validTo: null, version: 2 }]);
});

it('members come and go, and the village counts them', async () => {
  const { id } = await appoint('65.01.01.2007');
  const chair = await add(id, 'Siti Aminah', { role: 'KETUA' });
  expect(chair).toMatchObject({
    person: { name: 'Siti Aminah' },
    role: { code: 'KETUA' },
    section: null,
    pokja: { village: { memberCount: 1 } },
  });
  const head = await add(id, 'Budi', { role: 'KETUA_SEKSI', section: 'EKONOMI' });
  expect(head).toMatchObject({ section: { code: 'EKONOMI' }, pokja: { village: { memberCount: 2 } } });
  const { updatePokjaMember } = await here
    .as('planner')
    .get(CHANGE, { id: head.id, version: 1, input: { isTrained: true, section: null } });
  expect(updatePokjaMember).toEqual({ isTrained: true, section: null, version: 2 });
  const { endPokjaMember } = await here.as('planner').get(END, { id: chair.id, version: 1, endedOn: '2026-06-30' });
  expect(endPokjaMember).toEqual({ endedOn: '2026-06-30', pokja: { village: { memberCount: 1 } } });
  const { retirePokja } = await here.as('planner').get(RETIRE, { id, version: 1 });
  expect(retirePokja.village.memberCount).toBe(0);
});

it('sixteen members who are added at once are all counted', async () => {
  const { id } = await appoint('65.01.01.2008');
  await Promise.all(Array.from({ length: 16 }, (_, index) => add(id, `Anggota ${index}`)));
  const { village } = await here.as('planner').get('{ village(code: "65.01.01.2008") { memberCount } }');
  expect(village.memberCount).toBe(16);
});

it('a person of another village is not found, one of the same village takes a second role', async () => {
  const one = await appoint('65.01.02.2001');
  const other = await appoint('65.01.02.2002');
  const { person } = await add(one.id, 'Rahmat');
  const { newPerson, ...known } = member(one.id, '', { person: person.id, role: 'BENDAHARA' });
  expect((await here.as('planner').get(ADD, { input: known })).addPokjaMember.person.id).toBe(person.id);
  const { code, fields } = await here.as('planner').refused(ADD, { input: { ...known, pokja: other.id } });
  expect([code, fields[0]?.path]).toEqual(['NOT_FOUND', 'input.person']);
});

it('a member is one person: either someone known or someone new', async () => {
  const { id } = await appoint('65.01.02.2003');
  const both = await here.as('planner').refused(ADD, { input: { ...member(id, 'A'), person: 'person_1' } });
  const { newPerson, ...none } = member(id, 'A');
  const neither = await here.as('planner').refused(ADD, { input: none });
  expect([both.code, neither.code]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

it('a Pokja of another regency is not found', async () => {
  const { id } = await appoint('65.01.02.2004');
  expect((await here.as('neighbour').refused(ADD, { input: member(id, 'A') })).code).toBe('NOT_FOUND');
  expect((await here.as('neighbour').refused(UPDATE, { id, version: 1, input: { decreeNumber: 'X' } })).code).toBe('NOT_FOUND');
});

it('a telephone number is masked, shown for a reason, and the reason is written down', async () => {
  const { id } = await appoint('65.01.02.2005');
  const { person } = await add(id, 'Yuni', { newPerson: { name: 'Yuni', phone: '+62 812-3456-7890' } });
  const masked = await here.as('planner').get('query ($id: ID!) { person(id: $id) { phone } }', { id: person.id });
  expect(masked.person.phone).toBeNull();
  const { revealPhone } = await here.as('planner').get(REVEAL, { personId: person.id, reason: 'Undangan rapat' });
  expect(revealPhone.phone).toBe('+62 812-3456-7890');
  const { rows } = await here.owner.query(
    "select actor_name, after from pilar.audit_entry where verb = 'person.reveal' and entity_id = $1",
    [person.id],
  );
  expect(rows).toEqual([{ actor_name: 'planner', after: { reason: 'Undangan rapat' } }]);
});

it('every look at a telephone number is written down: there is no key to look again with', async () => {
  const { id } = await appoint('65.01.03.2003');
  const { person } = await add(id, 'Ani', { newPerson: { name: 'Ani', phone: '0811 444 555' } });
  const keyed = REVEAL.replace('reason: $reason', 'reason: $reason, idempotencyKey: "k"');
  expect((await here.as('planner').refused(keyed, { personId: person.id, reason: 'Rapat' })).code).toBe('BAD_USER_INPUT');
  for (const reason of ['Rapat', 'Rapat']) await here.as('planner').get(REVEAL, { personId: person.id, reason });
  const { rows } = await here.owner.query("select 1 from pilar.audit_entry where verb = 'person.reveal' and entity_id = $1", [person.id]);
  expect(rows).toHaveLength(2);
});

it('the operator of the village reads the number without asking', async () => {
  const { pokjas } = await here.as('villageOperator').get('{ pokjas { nodes { id } } }');
  const { addPokjaMember } = await here.as('villageOperator').get(ADD, {
    input: member(pokjas.nodes[0].id, 'Dewi', { newPerson: { name: 'Dewi', phone: '081355557777' } }),
  });
  const { person } = await here
    .as('villageOperator')
    .get('query ($id: ID!) { person(id: $id) { phone } }', { id: addPokjaMember.person.id });
  expect(person.phone).toBe('081355557777');
});

it('a telephone number is never in the journal, and nobody asks for one without a reason or the verb', async () => {
  const { id } = await appoint('65.01.03.2001');
  const { person } = await add(id, 'Yuni', { newPerson: { name: 'Yuni', phone: '081299990000' } });
  const { rows } = await here.owner.query("select count(*) from pilar.audit_entry where after::text like '%081299990000%'");
  expect(rows[0].count).toBe('0');
  expect((await here.as('planner').refused(REVEAL, { personId: person.id, reason: ' ' })).code).toBe('BAD_USER_INPUT');
  expect((await here.as('sectorOfficer').refused(REVEAL, { personId: person.id, reason: 'Rapat' })).code).toBe('FORBIDDEN');
  expect((await here.as('neighbour').refused(REVEAL, { personId: person.id, reason: 'Rapat' })).code).toBe('NOT_FOUND');
});

it('a person on record is corrected by those who keep the Pokja of its village', async () => {
  const { id } = await appoint('65.01.03.2002');
  const { person } = await add(id, 'Siti Amina');
  const correct = `mutation ($id: ID!, $version: Int!, $input: UpdatePersonInput!) { updatePerson(id: $id, version: $version, input: $input) { name phone version } }`;
  const { updatePerson } = await here
    .as('planner')
    .get(correct, { id: person.id, version: 1, input: { name: 'Siti Aminah', phone: '0811 222 333' } });
  expect(updatePerson).toEqual({ name: 'Siti Aminah', phone: null, version: 2 });
  expect((await here.as('planner').refused(correct, { id: person.id, version: 2, input: { phone: 'tidak ada' } })).fields[0]?.path).toBe(
    'input.phone',
  );
  expect((await here.as('villageOperator').refused(correct, { id: person.id, version: 2, input: { name: 'X' } })).code).toBe('NOT_FOUND');
});

it('a role is held while the decree is in force, and not from a day nobody can know', async () => {
  const { id } = await appoint('65.01.03.2004', { validTo: null });
  const problem = async (given: object) => (await here.as('planner').refused(ADD, { input: member(id, 'Ida', given) })).fields[0];
  expect(await problem({ startedOn: '2025-01-01' })).toMatchObject({
    path: 'input.startedOn',
    messageEn: 'Between 2025-01-02 and 2027-11-20.',
  });
  expect((await problem({ startedOn: '2090-01-01' }))?.path).toBe('input.startedOn');
  expect((await problem({ endedOn: '2999-01-01' }))?.path).toBe('input.endedOn');
  const ida = await add(id, 'Ida', { startedOn: '2025-01-02' });
  const late = await here.as('planner').refused(END, { id: ida.id, version: 1, endedOn: '2999-01-01' });
  expect([late.code, late.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'endedOn']);
  const moved = await here.as('planner').refused(CHANGE, { id: ida.id, version: 1, input: { startedOn: '2011-01-01' } });
  expect([moved.code, moved.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.startedOn']);
});

it('a role that began before its decree was cut short is still corrected', async () => {
  const { id } = await appoint('65.01.04.2001');
  const late = await add(id, 'Ida', { startedOn: '2026-05-01' });
  await appoint('65.01.04.2001', { validFrom: '2026-03-01', endsPrevious: true });
  const { updatePokjaMember } = await here
    .as('planner')
    .get(CHANGE, { id: late.id, version: 1, input: { startedOn: '2026-05-01', isTrained: true } });
  expect(updatePokjaMember.isTrained).toBe(true);
  const { fields } = await here.as('planner').refused(CHANGE, { id: late.id, version: 2, input: { startedOn: '2026-05-02' } });
  expect(fields[0]?.messageEn).toBe('Between 2025-01-02 and 2026-02-28.');
});

it('who may not see a record never waits for it', async () => {
  const { id } = await appoint('65.01.03.2005');
  await here.owner.query('begin');
  await here.owner.query('select 1 from pilar.pokja where id = $1 for update', [id.split('_')[1]]);
  const waited = new Promise((done) => setTimeout(() => done('waited'), 3000));
  const asked = here.as('neighbour').refused(UPDATE, { id, version: 1, input: { decreeNumber: 'X' } });
  const first = await Promise.race([waited, asked.then(({ code }) => code)]);
  await here.owner.query('rollback');
  await asked;
  expect(first).toBe('NOT_FOUND');
});
