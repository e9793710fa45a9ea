/** What somebody keeps is theirs; what they share is seen where it is shared. By both executors. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { signedIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';

const FIELDS = 'id version name kind resource content isShared roles ownerName isMine area { code }';
const CREATE = `mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateSavedQueryInput!) { updateSavedQuery(id: $id, version: $version, input: $input) { ${FIELDS} } }`;
const RETIRE = 'mutation ($id: ID!, $version: Int!) { retireSavedQuery(id: $id, version: $version, reason: "Tak dipakai") { retiredAt } }';
const READ = `query ($id: ID!) { savedQuery(id: $id) { name } node(id: $id) { id } savedQueries(where: { id: { eq: $id } }) { totalCount nodes { name } } }`;

const NAMED = 'query ($name: String!) { users(where: { name: { eq: $name } }) { nodes { id } } }';
const ASSIGN = 'mutation ($input: AssignRoleInput!) { assignRole(input: $input) { id } }';

const content = { where: { name: { contains: 'Selor' } }, columns: ['name', 'code'] };
const input = (given: object = {}) => ({ kind: 'LIST', resource: 'villages', name: 'Desa Selor', content, ...given });

describe.each(['through', 'plain'] as const)('A saved query, %s', (executor) => {
  let here: World;
  let people: Record<'administrator' | 'planner' | 'neighbour' | 'viewer' | 'otherViewer' | 'operator' | 'sectorOfficer', Client>;
  beforeAll(async () => {
    here = await world({ executor });
    people = {
      administrator: await signedIn(here, { role: 'ADMINISTRATOR' }),
      planner: await signedIn(here, { role: 'PLANNER', area: '65.01' }),
      neighbour: await signedIn(here, { role: 'PLANNER', area: '65.02' }),
      viewer: await signedIn(here, { role: 'VIEWER', area: '65.01' }),
      otherViewer: await signedIn(here, { role: 'VIEWER', area: '65.01' }),
      operator: await signedIn(here, { role: 'VILLAGE_OPERATOR', area: '65.01.05.2004' }),
      sectorOfficer: await signedIn(here, { role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' }),
    };
  });
  afterAll(() => here?.close());

  const keep = async (who: Client, given: object = {}) => (await who.get(CREATE, { input: input(given) })).createSavedQuery;
  /** Who of all sees it, by every way there is. */
  async function seenBy(id: string): Promise<string[]> {
    const seen: string[] = [];
    for (const [name, client] of Object.entries({ ...people, keyOfPlanner: here.as('planner'), keyOfViewer: here.as('viewer') })) {
      const { savedQuery, node, savedQueries } = await client.get(READ, { id });
      const ways = [savedQuery !== null, node !== null, savedQueries.totalCount === 1, savedQueries.nodes.length === 1];
      expect([name, new Set(ways).size]).toEqual([name, 1]);
      if (savedQuery) seen.push(name);
    }
    return seen;
  }

  it('is kept by a viewer too, comes back as it was, and is seen by nobody else', async () => {
    const kept = await keep(people.viewer);
    expect(kept).toMatchObject({
      kind: 'LIST',
      resource: 'villages',
      content,
      isShared: false,
      area: null,
      isMine: true,
      ownerName: expect.stringContaining('VIEWER'),
    });
    expect(await seenBy(kept.id)).toEqual(['viewer']);
  });

  it('is seen, once shared, by those whose area lies in or touches its area', async () => {
    const kept = await keep(people.planner, { isShared: true, area: '65.01.05' });
    expect(await seenBy(kept.id)).toEqual([
      'administrator',
      'planner',
      'viewer',
      'otherViewer',
      'operator',
      'sectorOfficer',
      'keyOfPlanner',
      'keyOfViewer',
    ]);
    const elsewhere = await keep(people.planner, { isShared: true, area: '65.01.01' });
    expect(await seenBy(elsewhere.id)).not.toContain('operator');
    const everywhere = await keep(people.administrator, { isShared: true });
    expect(await seenBy(everywhere.id)).toHaveLength(9);
  });

  it('says whether it is the own one of who asks, whoever bears which name', async () => {
    const kept = await keep(people.planner, { isShared: true, area: '65.01' });
    const namesake = await signedIn(here, { role: 'PLANNER', area: '65.01' });
    const query = 'query ($id: ID!) { savedQuery(id: $id) { own: isMine ownerName } }';
    const ask = async (who: Client) => (await who.get(query, { id: kept.id })).savedQuery.own;
    expect([await ask(people.planner), await ask(namesake), await ask(here.as('planner'))]).toEqual([true, false, false]);
  });

  it('is shared only by who may, and only within the own area', async () => {
    expect(await people.viewer.refused(CREATE, { input: input({ isShared: true, area: '65.01' }) })).toMatchObject({
      code: 'FORBIDDEN',
      messageEn: 'Your role does not allow savedQuery.share.',
    });
    expect((await people.planner.refused(CREATE, { input: input({ isShared: true, area: '65.02' }) })).code).toBe('NOT_FOUND');
    expect((await people.planner.refused(CREATE, { input: input({ isShared: true }) })).fields[0]?.path).toBe('input.area');
    expect(await keep(people.sectorOfficer, { isShared: true, area: '65.01' })).toMatchObject({ area: { code: '65.01' } });
  });

  it('is seen, once shared with some roles, by those who hold one of them there', async () => {
    const both = await signedIn(here, { role: 'VIEWER', area: '65.01', name: 'Dua peran' });
    const [{ id: user }] = (await here.as('administrator').get(NAMED, { name: 'Dua peran' })).users.nodes;
    await here.as('administrator').get(ASSIGN, { input: { user, role: 'SECTOR_OFFICER', area: '65.02', sector: 'KESEHATAN' } });
    const roles = ['SECTOR_OFFICER', 'DISTRICT_OFFICER'];
    const kept = await keep(people.planner, { isShared: true, area: '65.01', roles });
    expect(kept.roles).toEqual(roles);
    expect(await seenBy(kept.id)).toEqual(['planner', 'sectorOfficer']);
    expect((await both.get(READ, { id: kept.id })).savedQuery).toBeNull();
    expect((await both.refused(UPDATE, { id: kept.id, version: 1, input: { name: 'Lain' } })).code).toBe('NOT_FOUND');
    await people.planner.get(UPDATE, { id: kept.id, version: 1, input: { isShared: true, area: '65.01', roles: ['VIEWER'] } });
    expect(await seenBy(kept.id)).toEqual(['planner', 'viewer', 'otherViewer', 'keyOfViewer']);
    expect((await both.get(READ, { id: kept.id })).savedQuery).not.toBeNull();
    await people.planner.get(UPDATE, { id: kept.id, version: 2, input: { isShared: true, area: '65.01', roles: [] } });
    expect((await seenBy(kept.id)).length).toBeGreaterThan(6);
    const unknown = { isShared: true, area: '65.01', roles: ['VIEWER', 'BUPATI'] };
    expect((await people.planner.refused(CREATE, { input: input(unknown) })).fields[0]?.path).toBe('input.roles.1');
  });

  it('keeps its area and its roles where an update says only the other, and loses both when it is no longer shared', async () => {
    const { id } = await keep(people.administrator, { isShared: true, area: '65.01', roles: ['VIEWER'] });
    let version = 0;
    const shared = async (given: object) => {
      version += 1;
      const { isShared, area, roles } = (await people.administrator.get(UPDATE, { id, version, input: given })).updateSavedQuery;
      return [isShared, area?.code, roles];
    };
    expect(await shared({ name: 'Lain', isShared: true, area: '65.01.05' })).toEqual([true, '65.01.05', ['VIEWER']]);
    expect(await shared({ roles: ['PLANNER'] })).toEqual([true, '65.01.05', ['PLANNER']]);
    expect(await seenBy(id)).toEqual(['administrator', 'planner', 'keyOfPlanner']);
    expect(await shared({ area: null })).toEqual([true, undefined, ['PLANNER']]);
    expect(await shared({ roles: null })).toEqual([true, undefined, []]);
    expect(await shared({ area: '65.01', roles: ['VIEWER'] })).toEqual([true, '65.01', ['VIEWER']]);
    expect(await shared({ isShared: false })).toEqual([false, undefined, []]);
  });

  const text = { id: 'a', kind: 'TEXT', width: 4, text: 'Rapat triwulan\nbaris kedua' };
  const board = (tiles: unknown) => ({ kind: 'DASHBOARD', resource: null, name: 'Dasbor rapat', content: { tiles } });

  it('is a dashboard of tiles, kept without what a tile does not have', async () => {
    const query = { measures: [{ indicator: 'STUNTING' }] };
    const question = await keep(people.planner, { kind: 'ANALYSIS', resource: null, content: { query } });
    const tiles = [
      { ...text, colour: 'red', query: null },
      { id: 'b', kind: 'QUESTION', width: 2, question: question.id, questionVersion: 1, view: { view: 'map' } },
      {
        id: 'c',
        kind: 'FIGURE',
        width: 1,
        height: 6,
        name: 'Stunting',
        nameEn: 'Stunted children',
        query,
        row: 'LAST',
        column: 'STUNTING',
      },
    ];
    const kept = await keep(people.planner, board(tiles));
    expect(kept).toMatchObject({
      kind: 'DASHBOARD',
      content: { tiles: [text, tiles[1], { id: 'c', height: 6, nameEn: 'Stunted children' }] },
    });
    expect(kept.content.tiles[0]).toEqual(text);
    await people.planner.get(RETIRE, { id: question.id, version: 1 });
    const { updateSavedQuery } = await people.planner.get(UPDATE, {
      id: kept.id,
      version: 1,
      input: { content: { tiles: tiles.slice(1) } },
    });
    expect(updateSavedQuery.content.tiles).toHaveLength(2);
    const name = { id: kept.id, version: 1, input: { content: { tiles } } };
    expect((await people.planner.refused(UPDATE, name)).current).toMatchObject({ version: 2 });
  });

  it('names in a new tile only questions that its owner sees and that are in use', async () => {
    const question = (given: object) => ({ kind: 'ANALYSIS', resource: null, content: { query: { measures: [] } }, ...given });
    const tile = (id: string) => ({ id: 'a', kind: 'QUESTION', width: 2, question: id });
    const path = async (id: string) =>
      (await people.planner.refused(CREATE, { input: input(board([text, { ...tile(id), id: 'b' }])) })).fields;
    const foreign = await keep(people.viewer, question({}));
    const list = await keep(people.planner);
    const gone = await keep(people.planner, question({}));
    await people.planner.get(RETIRE, { id: gone.id, version: 1 });
    for (const { id } of [foreign, list, gone]) expect((await path(id))[0]?.path).toBe('input.content.tiles.1.question');
    const shared = await keep(people.sectorOfficer, question({ isShared: true, area: '65.01' }));
    await keep(people.planner, board([tile(shared.id)]));
  });

  it.each([
    ['tiles', undefined],
    ['tiles', Array.from({ length: 25 }, (_, index) => ({ ...text, id: `${index}` }))],
    ['tiles.1.id', [text, text]],
    ['tiles.0.id', ['ubin']],
    ['tiles.0.text', [{ ...text, text: undefined }]],
    ['tiles.0.text', [{ ...text, text: 'x'.repeat(2001) }]],
    ['tiles.0.width', [{ ...text, width: 5 }]],
    ['tiles.0.height', [{ ...text, height: 7 }]],
    ['tiles.0.height', [{ ...text, height: 1.5 }]],
    ['tiles.0.nameEn', [{ ...text, nameEn: 'x'.repeat(121) }]],
    ['tiles.0.kind', [{ ...text, kind: 'HTML' }]],
    ['tiles.0.question', [{ ...text, kind: 'FIGURE' }]],
    ['tiles.0.question', [{ ...text, kind: 'QUESTION', question: 'x', query: { measures: [] } }]],
    ['tiles.0.query.measures', [{ ...text, kind: 'QUESTION', query: {} }]],
  ])('is no dashboard with bad %s', async (path, tiles) => {
    const { code, fields } = await people.planner.refused(CREATE, { input: input(board(tiles)) });
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', `input.content.${path}`]);
  });

  it('is changed by its owner alone, and by one at a time', async () => {
    const { id } = await keep(people.planner, { isShared: true, area: '65.01' });
    const change = { id, version: 1, input: { name: 'Lain' } };
    expect((await people.sectorOfficer.refused(UPDATE, change)).code).toBe('FORBIDDEN');
    expect((await people.neighbour.refused(UPDATE, change)).code).toBe('NOT_FOUND');
    expect((await here.as('planner').refused(RETIRE, { id, version: 1 })).code).toBe('FORBIDDEN');
    const { updateSavedQuery } = await people.planner.get(UPDATE, change);
    expect(updateSavedQuery).toMatchObject({ name: 'Lain', version: 2, isShared: true, area: { code: '65.01' }, content });
    expect((await people.planner.refused(UPDATE, change)).current).toMatchObject({ name: 'Lain', version: 2 });
    await people.planner.get(UPDATE, { id, version: 2, input: { isShared: false } });
    expect(await seenBy(id)).toEqual(['planner']);
    expect((await people.planner.get(RETIRE, { id, version: 3 })).retireSavedQuery.retiredAt).not.toBeNull();
  });

  it('is an object of at most 20 kB, of a person, and a list says of what', async () => {
    const path = async (who: Client, given: object) => {
      const { code, fields } = await who.refused(CREATE, { input: input(given) });
      return [code, fields[0]?.path];
    };
    expect(await path(people.viewer, { content: { text: 'x'.repeat(20_000) } })).toEqual(['BAD_USER_INPUT', 'input.content']);
    expect(await path(people.viewer, { content: ['daftar'] })).toEqual(['BAD_USER_INPUT', 'input.content']);
    expect(await path(people.viewer, { resource: null })).toEqual(['BAD_USER_INPUT', 'input.resource']);
    expect(await path(people.viewer, { kind: 'ANALYSIS' })).toEqual(['BAD_USER_INPUT', 'input.resource']);
    expect(await path(here.as('planner'), {})).toEqual(['BAD_USER_INPUT', 'input']);
    await keep(people.viewer, { content: { text: 'x'.repeat(19_900) } });
  });

  it('leaves in the journal nothing for those who do not read users', async () => {
    const query =
      '{ auditEntries(where: { entity: { eq: "SavedQuery" } }) { totalCount } savedQueries { nodes { history { totalCount } } } }';
    const { auditEntries, savedQueries } = await people.planner.get(query);
    expect(auditEntries.totalCount).toBe(0);
    expect(new Set(savedQueries.nodes.map((node: { history: { totalCount: number } }) => node.history.totalCount))).toEqual(new Set([0]));
    expect((await people.administrator.get(query)).auditEntries.totalCount).toBeGreaterThan(5);
  });
});
