/** `/api/news`: whoever may read what changed is told to look again, on every server of the database; nobody else, and nothing of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changed } from '../../server/src/core/live/changed.ts';
import { createNews } from '../../server/src/core/live/news.ts';
import { sealOf } from '../../server/src/core/live/seal.ts';
import type { PersonName } from '../persons.ts';
import { sessionOf } from '../signed-in.ts';
import { SECRET, type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world({ hasNews: true });
});
afterAll(() => here?.close());

interface Told {
  event: string;
  types: string[];
}

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** What a page that stays open is told. */
async function page(headers: Record<string, string>, since = ''): Promise<Told[]> {
  const stop = new AbortController();
  closing.push(() => stop.abort());
  const { status, body } = await fetch(`${here.address}/api/news${since}`, { headers, signal: stop.signal });
  expect(status).toBe(200);
  const told: Told[] = [];
  void read(body!, told).catch(() => {});
  return told;
}

async function read(body: ReadableStream<Uint8Array>, told: Told[]): Promise<void> {
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      if (event) told.push({ event, types: JSON.parse(data!).types });
      text = text.slice(end + 2);
    }
  }
}

async function listening(person: PersonName): Promise<{ status: number; stop: AbortController }> {
  const stop = new AbortController();
  closing.push(() => stop.abort());
  const { status } = await fetch(`${here.address}/api/news`, { headers: here.headersOf(person), signal: stop.signal });
  return { status, stop };
}

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });
const typesOf = (told: Told[]) => [...new Set(told.flatMap(({ types }) => types ?? []))].sort();

let made = 0;
const addPartner = (person: PersonName, area: string) =>
  here.as(person).get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', {
    input: { code: `KABAR_${++made}`, name: `Kabar ${made}`, kind: 'NGO', level: 'REGENCY', area },
  });

describe('A page that stays open', () => {
  it('is told of what its reader may read where it changed, and of nothing else', async () => {
    const people = ['planner', 'viewer', 'neighbour', 'administrator'] as const;
    const pages = await Promise.all(people.map((person) => page(here.headersOf(person))));
    const [planner, viewer, neighbour, administrator] = pages as [Told[], Told[], Told[], Told[]];
    await addPartner('planner', '65.01');
    await soon(() => typesOf(planner)).toEqual(['Partner']);
    await soon(() => typesOf(viewer)).toEqual(['Partner']);
    await soon(() => typesOf(administrator)).toEqual(['Partner']);
    // One more, there: whoever waits for it has heard the first as well, if at all.
    const { villages } = await here.as('neighbour').get('{ villages(first: 1) { nodes { code } } }');
    const input = { area: '65.02', code: 'KABAR', name: 'Kabar', villages: [villages.nodes[0].code] };
    await here.as('administrator').get('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', { input });
    await soon(() => typesOf(neighbour)).toContain('VillageSet');
    expect(typesOf(neighbour)).not.toContain('Partner');
  });

  it('is told what changed before it listened, where it asks, and only what its reader may know', async () => {
    const listening = await page(here.headersOf('planner'));
    const since = performance.now();
    await addPartner('planner', '65.01');
    await soon(() => typesOf(listening)).toEqual(['Partner']);
    const ago = `?ago=${Math.ceil(performance.now() - since)}`;
    const [before, neighbour, after, bad] = await Promise.all([
      page(here.headersOf('planner'), ago),
      page(here.headersOf('neighbour'), ago),
      page(here.headersOf('planner')),
      page(here.headersOf('planner'), '?ago=lama'),
    ]);
    await soon(() => typesOf(before!)).toContain('Partner');
    await addPartner('planner', '65.01');
    await soon(() => after!.length + bad!.length).toBe(2);
    expect(typesOf(neighbour!)).not.toContain('Partner');
  });

  it('is told that something may have been missed where nobody knows what was told so long ago', async () => {
    const [long, forgotten] = await Promise.all(['?ago=299000', '?ago=301000'].map((since) => page(here.headersOf('planner'), since)));
    for (const told of [long, forgotten]) await soon(() => told![0]?.event).toBe('missed');
  });

  it('is told nothing of a write that was taken back', async () => {
    const planner = await page(here.headersOf('planner'));
    const refused = await here
      .as('planner')
      .ask('mutation { createPartner(input: { code: "MITRA_UJI", name: "Lagi", kind: "NGO", level: "REGENCY", area: "65.01" }) { id } }');
    expect(refused.errors).toHaveLength(1);
    await addPartner('planner', '65.01');
    await soon(() => planner.length).toBe(1);
  });

  it('is for who has signed in', async () => {
    expect((await fetch(`${here.address}/api/news`)).status).toBe(401);
    expect((await fetch(`${here.address}/api/news`, { headers: { authorization: 'Bearer pk_x_y' } })).status).toBe(401);
  });

  it('keeps no place for who has gone, and ten for one who listens', async () => {
    const places = await Promise.all(Array.from({ length: 12 }, () => listening('sectorOfficer')));
    expect(places.map(({ status }) => status).sort()).toEqual([...Array(10).fill(200), 429, 429]);
    for (const { stop } of places) stop.abort();
    await soon(async () => (await listening('sectorOfficer')).status).toBe(200);
    expect((await fetch(`${here.address}/api/news`, { method: 'HEAD', headers: here.headersOf('planner') })).status).toBe(404);
  });

  it('is told where villages come together of what is done in several', async () => {
    const operator = await page(here.headersOf('villageOperator'));
    const { villages } = await here
      .as('planner')
      .get('{ villages(where: { code: { startsWith: "65.01.05" } }, first: 3) { nodes { code } } }');
    const input = {
      title: 'Kabar bersama',
      sector: 'KESEHATAN',
      startedOn: '2026-11-02',
      villages: ['65.01.05.2004', villages.nodes.find(({ code }: { code: string }) => code !== '65.01.05.2004').code],
    };
    await here.as('planner').get('mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }', { input });
    await soon(() => typesOf(operator)).toContain('Intervention');
  });

  it('ends with the right to hear', async () => {
    const { apiKeys } = await here.as('administrator').get('{ apiKeys(first: 100) { nodes { id version name } } }');
    const viewer = await fetch(`${here.address}/api/news`, { headers: here.headersOf('viewer') });
    const ended = new Response(viewer.body).text();
    const { id, version } = apiKeys.nodes.find(({ name }: { name: string }) => name === 'viewer');
    await here.as('administrator').get(`mutation { revokeApiKey(id: "${id}", version: ${version}, reason: "uji") { id } }`);
    // What is kept of an actor is kept for under a second.
    await soon(async () => (await fetch(`${here.address}/api/news`, { headers: here.headersOf('viewer') })).status).toBe(401);
    await addPartner('planner', '65.01');
    expect(await ended).not.toContain('changed');
  });
});

describe('What a person keeps', () => {
  const CREATE = 'mutation ($input: CreateSavedQueryInput!) { row: createSavedQuery(input: $input) { id version } }';
  const UPDATE =
    'mutation ($id: ID!, $version: Int!, $input: UpdateSavedQueryInput!) { row: updateSavedQuery(id: $id, version: $version, input: $input) { id version } }';

  it('is told of to who sees it or saw it until then, and to nobody else', async () => {
    const watching = await page(here.headersOf('administrator'));
    const owner = await sessionOf(here, { role: 'PLANNER', area: '65.01' });
    // That there is one more user is told half a second later: not to the pages of this test.
    await soon(() => typesOf(watching)).toContain('User');
    const others = (['sectorOfficer', 'districtOfficer', 'neighbour', 'administrator'] as const).map((person) => here.headersOf(person));
    const pages = await Promise.all([owner, ...others].map((headers) => page(headers)));
    const [own, officer] = pages as [Told[], Told[]];
    const client = here.with(owner);
    const input = { kind: 'LIST', resource: 'villages', name: 'Desa kabar', content: {} };
    let { row } = await client.get(CREATE, { input });
    const change = async (given: object) => ({ row } = await client.get(UPDATE, { ...row, input: given }));
    await soon(() => typesOf(own)).toEqual(['SavedQuery']);
    await change({ isShared: true, area: '65.01', roles: ['SECTOR_OFFICER', 'PLANNER'] });
    await soon(() => typesOf(officer)).toEqual(['SavedQuery']);
    officer.length = 0;
    await change({ isShared: false });
    await soon(() => typesOf(officer)).toEqual(['SavedQuery']);
    for (const told of [own, officer]) told.length = 0;
    await change({ name: 'Hanya saya' });
    await soon(() => typesOf(own)).toEqual(['SavedQuery']);
    // One more in each place: whoever has heard of it has heard what came before, if at all.
    await addPartner('planner', '65.01');
    await addPartner('neighbour', '65.02');
    await soon(() => pages.map((told) => typesOf(told).includes('Partner'))).toEqual(Array(5).fill(true));
    expect(pages.map(typesOf)).toEqual([['Partner', 'SavedQuery'], ...Array(4).fill(['Partner'])]);
  });
});

describe('Servers of one database', () => {
  it('hear of one another, and after a broken session that something may have been missed', async () => {
    const other = createNews(here.url, SECRET);
    const heard: (Changed | undefined)[] = [];
    other.hear((changed) => heard.push(changed));
    const quiet = { info: () => {}, warn: () => {}, error: () => {} };
    other.start(quiet);
    // A session is there before it listens, and has asked something once it does.
    const listening = `select pid from pg_stat_activity
      where datname = current_database() and application_name = 'pilar news' and query like 'select %'`;
    await soon(async () => (await here.owner.query(listening)).rowCount).toBe(2);
    // Whoever may open a session may write there, and listen.
    const overheard: string[] = [];
    here.owner.on('notification', ({ payload = '' }) => overheard.push(payload));
    await here.owner.query('listen pilar_news');
    const junk = ['{', 'null', '{"Sector":null}', sealOf('another secret', 'pilar_news').close('{"Sector":null}')];
    await here.owner.query('select pg_notify($1, junk) from unnest($2::text[]) junk', ['pilar_news', junk]);
    // It may be of a server that updates later, so something may have been missed.
    await soon(() => heard).toEqual([undefined]);
    await addPartner('planner', '65.01');
    await soon(() => heard.map((changed) => Object.keys(changed ?? {}))).toEqual([[], ['Partner']]);
    await soon(() => overheard).toHaveLength(5);
    expect(overheard.at(-1)).toMatch(/^[A-Za-z0-9+/=]{40,}$/);
    await here.owner.query(listening.replace('select pid', 'select pg_terminate_backend(pid)'));
    await soon(() => heard.at(-1)).toBeUndefined();
    // Both servers say so when they listen again, and what is told in the same moment is part of what may have been missed.
    const heardNext = async () => {
      await addPartner('planner', '65.01');
      return heard.at(-1);
    };
    await soon(heardNext).toHaveProperty('Partner');
    await other.stop();
  });

  it('know what was told from when they listen on, also where they did not reach the database at first', async () => {
    const url = Object.assign(new URL(here.url), { pathname: '/news_late' }).href;
    const late = createNews(url, SECRET);
    let failures = 0;
    late.start({ info: () => {}, warn: () => void failures++, error: () => {} });
    await soon(() => failures).toBeGreaterThan(0);
    await here.owner.query('create database news_late');
    const missed = () => {
      const heard: (Changed | undefined)[] = [];
      late.hear((changed) => heard.push(changed), 100)();
      return heard;
    };
    expect(missed()).toEqual([undefined]);
    await soon(missed).toEqual([]);
    await late.stop();
  });
});
