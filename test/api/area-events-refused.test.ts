/** Changes of areas that are refused, each at its field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { DISTRICT, merge, NORTH, OLD, OUTCOME, rename, SOUTH, split, versionOf } from './area-story.ts';

describe('refused', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here?.close());
  const parts = [
    { code: NORTH, name: 'Utara' },
    { code: SOUTH, name: 'Selatan' },
  ];
  const happenedOn = '2026-04-01';
  const why = async (work: Promise<{ code: string; fields: { path: string }[] }>) => {
    const { code, fields } = await work;
    return [code, fields[0]?.path];
  };

  it.each([
    ['a day to come', { happenedOn: '2026-11-21', parts }, 'BAD_USER_INPUT', 'input.happenedOn'],
    ['one part', { happenedOn, parts: parts.slice(1) }, 'BAD_USER_INPUT', 'input.parts'],
    [
      'a code of another district',
      { happenedOn, parts: [parts[0], { code: '65.01.06.2010', name: 'X' }] },
      'BAD_USER_INPUT',
      'input.parts.1.code',
    ],
    [
      'a code that is none',
      { happenedOn, parts: [parts[0], { code: '65.01.05.4010', name: 'X' }] },
      'BAD_USER_INPUT',
      'input.parts.1.code',
    ],
    ['a code twice', { happenedOn, parts: [parts[0], parts[0]] }, 'BAD_USER_INPUT', 'input.parts.1.code'],
    ['a part without a name', { happenedOn, parts: [parts[0], { code: SOUTH }] }, 'BAD_USER_INPUT', 'input.parts.1.name'],
    [
      'a code of a village that stands',
      { happenedOn, parts: [parts[0], { code: '65.01.05.2005', name: 'X' }] },
      'CONFLICT',
      'input.parts.1.code',
    ],
    ['an heir that is no part', { happenedOn, parts, continuesIn: '65.01.05.2005' }, 'BAD_USER_INPUT', 'input.continuesIn'],
    [
      'an heir where the village itself goes on',
      { happenedOn, parts: [{ code: OLD }, parts[0]], continuesIn: NORTH },
      'BAD_USER_INPUT',
      'input.continuesIn',
    ],
    [
      'a name with a control character',
      { happenedOn, parts: [parts[0], { code: SOUTH, name: 'a\u0007' }] },
      'BAD_USER_INPUT',
      'input.parts.1.name',
    ],
  ])('a split with %s', async (_, input, code, path) => {
    for (const dryRun of [true, false]) expect(await why(split(here, input, { dryRun, refused: true }))).toEqual([code, path]);
  });

  it('areas above villages only change their names', async () => {
    expect(await why(split(here, { happenedOn, parts }, { area: DISTRICT, refused: true }))).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await why(merge(here, ['65.01.05', '65.01.06'], { happenedOn, into: { code: NORTH, name: 'X' }, refused: true }))).toEqual([
      'BAD_USER_INPUT',
      'input.areas',
    ]);
    expect(await why(rename(here, DISTRICT, { happenedOn, code: '65.01.11', refused: true }))).toEqual(['BAD_USER_INPUT', 'input.code']);
    expect((await rename(here, '65.01', { happenedOn, name: 'Bulungan Raya' })).areas[0].fate).toBe('RENAMED');
    expect((await rename(here, '65', { happenedOn, name: 'Kaltara' })).event.area.code).toBe('65');
  });

  it('villages of two districts, one named twice, an heir from elsewhere', async () => {
    const into = { code: NORTH, name: 'X' };
    expect(await why(merge(here, [OLD, '65.01.01.1001'], { happenedOn, into, refused: true }))).toEqual(['BAD_USER_INPUT', 'input.areas']);
    expect(await why(merge(here, [OLD, OLD], { happenedOn, into, refused: true }))).toEqual(['BAD_USER_INPUT', 'input.areas']);
    expect(await why(merge(here, [OLD, '65.01.05.2005'], { happenedOn, into, from: '65.01.05.2006', refused: true }))).toEqual([
      'NOT_FOUND',
      'input.continuesFrom',
    ]);
  });

  it('nothing new, or a code that is taken', async () => {
    expect(await why(rename(here, OLD, { happenedOn, name: 'Gunung Seriang', refused: true }))).toEqual(['BAD_USER_INPUT', 'input']);
    expect(await why(rename(here, OLD, { happenedOn, code: '65.01.05.2005', refused: true }))).toEqual(['CONFLICT', 'input.code']);
    expect(await why(rename(here, OLD, { happenedOn, code: '65.01.06.2044', refused: true }))).toEqual(['BAD_USER_INPUT', 'input.code']);
  });

  it('a day that is not after the last change, a stale version, an area that ended', async () => {
    const version = await versionOf(here, OLD);
    await split(here, { happenedOn, parts: [{ code: OLD }, { code: NORTH, name: 'Utara' }] });
    const stale = await split(here, { happenedOn: '2026-05-01', parts }, { version, refused: true });
    expect([stale.code, stale.current]).toMatchObject(['CONFLICT', { code: OLD, version: version + 1 }]);
    for (const day of ['2026-03-31', '2026-04-01'])
      expect(await why(merge(here, [OLD, NORTH], { happenedOn: day, into: { code: OLD }, refused: true }))).toEqual([
        'BAD_USER_INPUT',
        'input.happenedOn',
      ]);
    const merged = await merge(here, [OLD, NORTH], { happenedOn: '2026-04-02', into: { code: OLD, name: 'Seriang Baru' } });
    expect(merged.areas.map(({ code, fate, nameAfter }: Record<string, string>) => [code, fate, nameAfter])).toEqual([
      [NORTH, 'ENDS', 'Utara'],
      [OLD, 'GOES_ON', 'Seriang Baru'],
    ]);
    const ended = await rename(here, NORTH, { happenedOn: '2026-05-01', name: 'X', refused: true });
    expect([ended.code, ended.messageEn]).toEqual(['CONFLICT', 'This area no longer stands.']);
  });

  it('everyone but an administrator, and twins at once', async () => {
    for (const person of ['planner', 'districtOfficer', 'partner'] as const)
      expect((await rename(here, '65.01.05.2006', { happenedOn, name: 'X', refused: true, person })).code, person).toBe('FORBIDDEN');
    const version = await versionOf(here, '65.01.05.2006');
    const input = {
      happenedOn,
      parts: [
        { code: '65.01.05.2020', name: 'A' },
        { code: '65.01.05.2021', name: 'B' },
      ],
    };
    const { area } = await here.as('planner').get('{ area(code: "65.01.05.2006") { id } }');
    const sent = `mutation ($id: ID!, $version: Int!, $input: SplitAreaInput!) { splitArea(id: $id, version: $version, input: $input) { ${OUTCOME} } }`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => here.as('administrator').ask(sent, { id: area.id, version, input })));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'DONE']);
  });
});
