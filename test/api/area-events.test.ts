/** A village is split into two and comes back, and what was known of it stays as it was on every day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../../server/src/exchange/areas.ts';
import { type Client } from '../client.ts';
import { type World, world } from '../world.ts';
import { figuresOf, isolated, oldRows, sums } from './area-look.ts';
import { DISTRICT, merge, NORTH, OLD, plant, record, SOUTH, split, standing, versionOf } from './area-story.ts';

describe('a village is split into two and comes back', () => {
  let here: World;
  let key: string;
  let before: Record<string, string[]>;
  beforeAll(async () => {
    here = await world();
    key = await plant(here);
    before = await oldRows(here.owner, OLD);
  });
  afterAll(() => here?.close());
  const by = (secret: string): Client => here.with({ authorization: `Bearer ${secret}` });
  const codes = async (client: Client) =>
    (await client.get('{ villages { nodes { code } } }')).villages.nodes.map(({ code }: { code: string }) => code);

  const SPLIT = {
    happenedOn: '2026-04-01',
    decreeNumber: 'Perda 3/2026',
    parts: [
      { code: NORTH, name: 'Seriang Utara' },
      { code: SOUTH, name: 'Seriang Selatan' },
    ],
    continuesIn: NORTH,
  };

  it('the preview says what would happen and writes nothing', async () => {
    const found = await sums(here.owner);
    const preview = await split(here, SPLIT, { dryRun: true });
    expect(await sums(here.owner)).toEqual(found);
    expect(preview.event).toBeNull();
    expect(preview.areas).toEqual([
      { code: OLD, name: 'Gunung Seriang', fate: 'ENDS', codeAfter: OLD, nameAfter: 'Gunung Seriang' },
      { code: NORTH, name: 'Seriang Utara', fate: 'BEGINS', codeAfter: NORTH, nameAfter: 'Seriang Utara' },
      { code: SOUTH, name: 'Seriang Selatan', fate: 'BEGINS', codeAfter: SOUTH, nameAfter: 'Seriang Selatan' },
    ]);
    const brief = preview.records.map(({ type, count, fate, into }: Record<string, unknown>) => [type, count, fate, into]);
    expect(brief).toEqual([
      ['AreaCode', 1, 'STAYS', []],
      ['Assignment', 2, 'MOVES', [NORTH, SOUTH]],
      ['Classification', 1, 'STAYS', []],
      ['Intervention', 1, 'STAYS', []],
      ['Intervention', 1, 'GOES_ON', [NORTH]],
      ['Intervention', 1, 'MOVES', [NORTH]],
      ['Kampung', 1, 'GOES_ON', [NORTH]],
      ['Observation', 3, 'STAYS', []],
      ['Person', 2, 'MOVES', [NORTH]],
      ['Pokja', 1, 'STAYS', []],
      ['Pokja', 1, 'GOES_ON', [NORTH]],
      ['Report', 2, 'STAYS', []],
      ['Report', 1, 'ENDS', []],
      ['Target', 1, 'STAYS', []],
      ['VillageSet', 1, 'STAYS', []],
    ]);
    expect(preview.records[7]).toMatchObject({
      message: `3 nilai indikator tetap pada ${OLD}.`,
      messageEn: `3 values of indicators stay with ${OLD}.`,
    });
    expect(preview.notApportioned.map(({ messageEn }: { messageEn: string }) => messageEn)).toEqual([
      `Counts and ratios of ${OLD} before 2026-04-01 cannot be divided among ${NORTH}, ${SOUTH}: the series of the new areas begin with their own reports.`,
      `Targets of ${OLD} are neither divided nor added up: set new ones for the new areas.`,
      `Priority lists name ${OLD} as their decrees do: successors are added by hand.`,
    ]);
    for (const { message, messageEn } of preview.notApportioned) expect(message).not.toBe(messageEn);
  });

  it('it is split once, also when the call is sent twice, and does what the preview said', async () => {
    const preview = await split(here, SPLIT, { dryRun: true });
    const version = await versionOf(here, OLD);
    const done = await split(here, SPLIT, { key: 'pecah', version });
    const again = await split(here, SPLIT, { key: 'pecah', version });
    expect(again).toEqual(done);
    expect({ ...done, event: null }).toEqual(preview);
    expect(done.event).toMatchObject({
      kind: 'SPLIT',
      happenedOn: '2026-04-01',
      decreeNumber: 'Perda 3/2026',
      area: { code: DISTRICT },
      parts: {
        nodes: [
          { codeBefore: OLD, codeAfter: NORTH, before: { code: OLD } },
          { codeBefore: OLD, codeAfter: SOUTH },
        ],
      },
    });
    const { rows } = await here.owner.query('select count(*)::int as events from pilar.area_event');
    expect(rows[0].events).toBe(1);
  });

  it('each day shows the villages that stood on it', async () => {
    expect(await standing(here, '2026-03-31')).toMatchObject({ count: 9, has: [OLD] });
    expect(await standing(here, '2026-04-01')).toMatchObject({ count: 10, has: [NORTH, SOUTH] });
    expect(await standing(here, 'TODAY')).toMatchObject({ count: 10, has: [NORTH, SOUTH] });
    const { village } = await here
      .as('planner')
      .get(`{ village(code: "${OLD}") { validFrom validTo retiredAt retiredReason kampung { id } pokja { id } } }`);
    expect(village).toEqual({
      validFrom: null,
      validTo: '2026-03-31',
      retiredAt: '2026-03-31T16:00:00.000000Z',
      retiredReason: `Dimekarkan menjadi Seriang Utara (${NORTH}), Seriang Selatan (${SOUTH}) sejak 2026-04-01, Perda 3/2026.`,
      kampung: null,
      pokja: null,
    });
  });

  it('the part that was named goes on with Kampung KB, Pokja and plans; what was done and reported stays with the old village', async () => {
    const shape = `kind validFrom kampung { name launchedOn fundingSources { nodes { code } } } memberCount
      pokja { decreeNumber validFrom validTo members { nodes { person { name village { code } } role { code } } } }
      interventions { nodes { title status } } reports { totalCount } observations { totalCount }`;
    const { old, north, south } = await here.as('planner').get(
      `{ old: village(code: "${OLD}") { ${shape} pokjas { nodes { validFrom validTo } } kampungs { nodes { retiredAt } } }
         north: village(code: "${NORTH}") { ${shape} } south: village(code: "${SOUTH}") { ${shape} } }`,
    );
    expect(north).toMatchObject({
      kind: 'DESA',
      validFrom: '2026-04-01',
      kampung: { name: 'Kampung Seriang', launchedOn: '2020-05-17', fundingSources: { nodes: [{ code: 'APBD' }] } },
      memberCount: 2,
      pokja: { decreeNumber: 'SK/2/2025', validFrom: '2026-04-01', validTo: '2027-12-31' },
      observations: { totalCount: 0 },
    });
    expect(north.pokja.members.nodes.map(({ person }: { person: object }) => person)).toEqual(
      expect.arrayContaining([{ name: 'Ibu Ketua', village: { code: NORTH } }]),
    );
    const titles = ({ interventions }: { interventions: { nodes: { title: string }[] } }) =>
      interventions.nodes.map(({ title }) => title).sort();
    expect([titles(old), titles(north), titles(south)]).toEqual([['Berjalan', 'Selesai'], ['Berjalan', 'Rencana'], []]);
    expect(south).toMatchObject({ kampung: null, pokja: null, memberCount: 0 });
    expect(old.pokjas.nodes).toEqual([
      { validFrom: '2025-01-02', validTo: '2026-03-31' },
      { validFrom: '2023-01-02', validTo: '2025-01-01' },
    ]);
    expect(old.kampungs.nodes).toEqual([{ retiredAt: '2026-03-31T16:00:00.000000Z' }]);
    expect(old).toMatchObject({ observations: { totalCount: 3 }, reports: { totalCount: 3 } });
  });

  it('who acted in the village acts in its parts, and no longer in it', async () => {
    await expect.poll(() => codes(here.as('villageOperator')), { timeout: 3000 }).toEqual([NORTH, SOUTH]);
    await expect.poll(() => codes(by(key)), { timeout: 3000 }).toEqual([NORTH, SOUTH]);
    const [gone, north] = await record(here.as('villageOperator'), [
      [OLD, '2026-06', 3, 60],
      [NORTH, '2026-06', 4, 60],
    ]);
    expect([gone?.code, north?.status]).toEqual(['NOT_FOUND', 'CREATED']);
    await record(here.as('planner'), [[SOUTH, '2026-06', 3, 50]]);
  });

  it('nothing comes back into force in a village that ended', async () => {
    const { village } = await here
      .as('planner')
      .get(`{ village(code: "${OLD}") { kampungs { nodes { id version } } pokjas(first: 1) { nodes { id version } } } }`);
    const restore = 'mutation ($id: ID!, $version: Int!) { restoreKampung(id: $id, version: $version, reason: "Salah") { id } }';
    const extend =
      'mutation ($id: ID!, $version: Int!) { updatePokja(id: $id, version: $version, input: { validTo: "2027-12-31" }) { id } }';
    const refusals = [
      await here.as('planner').refused(restore, village.kampungs.nodes[0]),
      await here.as('planner').refused(extend, village.pokjas.nodes[0]),
    ];
    expect(refusals.map(({ code, messageEn }) => [code, messageEn])).toEqual(Array(2).fill(['CONFLICT', 'This village no longer stands.']));
  });

  it('a figure is taken for a village that stood at the end of its period, late ones too, and for no other', async () => {
    const recorded = await record(here.as('planner'), [
      [OLD, '2026-06', 3, 60],
      [NORTH, '2026-03', 3, 60],
      [OLD, '2025-12', 9, 100],
    ]);
    expect(recorded).toMatchObject([
      { code: 'BAD_USER_INPUT', fields: [{ path: 'period', messageEn: expect.stringContaining('predecessor or successor') }] },
      { code: 'BAD_USER_INPUT', fields: [{ path: 'period' }] },
      { status: 'CREATED' },
    ]);
  });

  it('figures of each period add up over the villages that stood in it, to every reader', async () => {
    for (const person of ['planner', 'districtOfficer'] as const) {
      expect(await figuresOf(here.as(person), '2026-03', '2026-03-31'), person).toEqual([15, 150]);
      expect(await figuresOf(here.as(person), '2026-06', '2026-06-30'), person).toEqual([12, 160]);
    }
  });

  it('a partner sees the villages of each day and what it did in them', async () => {
    const asked = `query ($day: DateOrToday!) { villages(where: { validOn: $day }) { totalCount nodes { code interventions { nodes { title } } } } }`;
    const seen = async (day: string) => {
      const { villages } = await here.as('partner').get(asked, { day });
      return [
        villages.totalCount,
        villages.nodes.find(({ code }: { code: string }) => code === (day < '2026-04' ? OLD : NORTH)).interventions.nodes.length,
      ];
    };
    expect([await seen('2026-03-01'), await seen('2026-05-01')]).toEqual([
      [9, 2],
      [10, 2],
    ]);
    const { areaEvents } = await here.as('partner').get('{ areaEvents { nodes { kind parts { nodes { nameAfter } } } } }');
    expect(areaEvents.nodes).toEqual([
      { kind: 'SPLIT', parts: { nodes: [{ nameAfter: 'Seriang Utara' }, { nameAfter: 'Seriang Selatan' }] } },
    ]);
  });

  it('merged into the earlier code the village comes back with both its times', async () => {
    const done = await merge(here, [NORTH, SOUTH], { happenedOn: '2026-09-01', into: { code: OLD }, from: NORTH });
    expect(done.areas.map(({ code, fate }: { code: string; fate: string }) => [code, fate])).toEqual([
      [NORTH, 'ENDS'],
      [SOUTH, 'ENDS'],
      [OLD, 'RETURNS'],
    ]);
    expect(done.notApportioned.map(({ messageEn }: { messageEn: string }) => messageEn)).toEqual([
      `Ratios of ${OLD} from 2026-09-01 on come from new reports; earlier figures remain those of ${NORTH}, ${SOUTH}, and none is made up.`,
      `While ${OLD} did not stand its series is empty: figures of that time are with its successors.`,
    ]);
    const { area } = await here
      .as('planner')
      .get(`{ area(code: "${OLD}") { name validFrom validTo retiredAt earlierPeriods { nodes { validFrom validTo } } } }`);
    expect(area).toEqual({
      name: 'Gunung Seriang',
      validFrom: '2026-09-01',
      validTo: null,
      retiredAt: null,
      earlierPeriods: { nodes: [{ validFrom: null, validTo: '2026-03-31' }] },
    });
    await expect.poll(() => codes(here.as('villageOperator')), { timeout: 3000 }).toEqual([OLD]);
    const recorded = await record(here.as('villageOperator'), [
      [OLD, '2026-10', 8, 115],
      [NORTH, '2026-10', 1, 2],
    ]);
    expect(recorded.map(({ status }) => status)).toEqual(['CREATED', 'REFUSED']);
    const late = await record(here.as('planner'), [
      [OLD, '2026-05', 3, 60],
      [OLD, '2025-11', 9, 100],
      [SOUTH, '2026-05', 2, 50],
    ]);
    expect(late.map(({ status }) => status)).toEqual(['REFUSED', 'CREATED', 'CREATED']);
  });

  it('before, between and after: villages and figures as of each day', async () => {
    const days = ['2026-03-31', '2026-04-01', '2026-08-31', '2026-09-01', '2026-11-20'];
    const stood = [];
    for (const day of days) stood.push(await standing(here, day));
    expect(stood).toEqual([
      { count: 9, has: [OLD] },
      { count: 10, has: [NORTH, SOUTH] },
      { count: 10, has: [NORTH, SOUTH] },
      { count: 9, has: [OLD] },
      { count: 9, has: [OLD] },
    ]);
    const totals = [];
    for (const [period, day] of [
      ['2026-03', '2026-03-31'],
      ['2026-06', '2026-06-30'],
      ['2026-10', '2026-10-31'],
    ] as const)
      totals.push(await figuresOf(here.as('planner'), period, day));
    expect(totals).toEqual([
      [15, 150],
      [12, 160],
      [13, 165],
    ]);
    const { bulungan } = await here
      .as('planner')
      .get(`{ bulungan: villages(where: { validOn: "TODAY", regency: { code: { eq: "65.01" } } }) { totalCount } }`);
    expect(bulungan.totalCount).toBe(81);
  });

  it('what goes on is active once, and on each day somewhere', async () => {
    const active = `query ($day: DateTime!) { kampungs(where: { or: [{ retiredAt: { isNull: true } }, { retiredAt: { gt: $day } }], createdAt: { gte: "2000-01-01T00:00:00Z" } }) {
      nodes { name village { code } } } }`;
    const { kampungs } = await here.as('planner').get(active, { day: '2026-11-19T00:00:00Z' });
    expect(kampungs.nodes).toEqual([{ name: 'Kampung Seriang', village: { code: OLD } }]);
    const { rows } = await here.owner.query(
      `select v.code, p.valid_from::text as since, p.valid_to::text as until from pilar.pokja p join pilar.village v on v.ordinal = p.village_ordinal
        where p.retired_at is null order by p.valid_from`,
    );
    expect(rows).toEqual([
      { code: OLD, since: '2023-01-02', until: '2025-01-01' },
      { code: OLD, since: '2025-01-02', until: '2026-03-31' },
      { code: NORTH, since: '2026-04-01', until: '2026-08-31' },
      { code: OLD, since: '2026-09-01', until: '2027-12-31' },
    ]);
    const { village } = await here
      .as('villageOperator')
      .get(`{ village(code: "${OLD}") { memberCount pokja { members { nodes { person { name phone } } } } } }`);
    expect(village.memberCount).toBe(2);
    expect(village.pokja.members.nodes).toContainEqual({ person: { name: 'Ibu Ketua', phone: '0812-0000-0001' } });
  });

  it('nothing is lost: rows of what was reported and done are the same to the last byte', async () => {
    const after = await oldRows(here.owner, OLD);
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(expect.arrayContaining(rows));
    expect(Object.keys(before).length).toBe(9);
    expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
  });

  it('derived figures have a denominator for each village that stood at the end of the month, and for no other', async () => {
    await here.drain();
    const asked = `query ($period: Period!) { observations(first: 100, where: { period: { eq: $period }, indicator: { code: { eq: "KAMPUNG_KB" } }, state: { eq: REPORTED }, village: { district: { code: { eq: "${DISTRICT}" } } } }) {
      totalCount nodes { numerator area { code } } } }`;
    const formed = async (period: string) => {
      const { observations } = await here.as('planner').get(asked, { period });
      const nodes: { numerator: string; area: { code: string } }[] = observations.nodes;
      return [observations.totalCount, ...nodes.filter(({ numerator }) => numerator === '1').map(({ area }) => area.code)];
    };
    expect(await formed('2026-03')).toEqual([9, OLD]);
    expect(await formed('2026-06')).toEqual([10, NORTH]);
    expect(await formed('2026-10')).toEqual([9, OLD]);
  });

  it('every change stands in the journal', async () => {
    const asked = `query ($id: String!) { auditEntries(where: { verb: { eq: "area.change" }, entity: { eq: "Area" }, entityId: { eq: $id } }, orderBy: [{ at: ASC }]) { nodes { before after } } }`;
    const { area } = await here.as('planner').get(`{ area(code: "${OLD}") { id } }`);
    const { auditEntries } = await here.as('administrator').get(asked, { id: area.id });
    expect(auditEntries.nodes.map(({ after }: { after: object }) => after)).toMatchObject([
      { validTo: '2026-03-31' },
      { validTo: null, validFrom: '2026-09-01' },
    ]);
  });

  it('a later edition of the package does not undo it', async () => {
    const stamps = await isolated(here.owner);
    await loadAreas(here.owner, { regencies: ['65.01', '65.02'] }, () => {});
    expect(await isolated(here.owner)).toEqual(stamps);
  });
});
