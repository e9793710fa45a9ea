/** The first steps of an installation, from nothing to the first Kampung KB, and whose work the home page counts. */
import { expect, it } from 'vitest';
import { type LineId, linesOf, questionOf } from '../../admin/src/home/lines.ts';
import { stepsOf } from '../../admin/src/home/steps.ts';

const doneOf = (indicators: number, all: number, users: number, left: number) =>
  stepsOf({
    all: { totalCount: all },
    left: { totalCount: left },
    indicators: { totalCount: indicators },
    users: { totalCount: users },
  })
    .filter(({ isDone }) => isDone)
    .map(({ id }) => id);

it('each step is done by what the data hold, and the last ends the guide', () => {
  expect(doneOf(0, 0, 1, 0)).toEqual([]);
  expect(doneOf(61, 0, 1, 0)).toEqual(['catalogue']);
  expect(doneOf(61, 81, 1, 81)).toEqual(['catalogue', 'areas']);
  expect(doneOf(61, 81, 2, 80)).toEqual(['catalogue', 'areas', 'users', 'kampung']);
});

it('the commands of the guide are of no regency in particular', () => {
  const none = { totalCount: 0 };
  const commands = stepsOf({ all: none, left: none, indicators: none }).map(({ command }) => command);
  expect(commands).toContain('pnpm pilar load areas --regency NN.NN');
  expect(commands.join()).not.toMatch(/\d{2}\.\d{2}/);
});

const viewer = (role: object) => ({ roles: [role] }) as unknown as Parameters<typeof linesOf>[0];
const whereOfLine = (role: object, id: LineId) => JSON.stringify(questionOf(linesOf(viewer(role)), () => true)[id]);

it('a partner closes what it leads, not what it adds to', () => {
  const asked = whereOfLine({ partner: 'PUSKESMAS' }, 'unfinished');
  expect(asked).toContain('"lead":{"code":{"eq":"PUSKESMAS"}}');
  expect(asked).not.toContain('contributions');
  expect(whereOfLine({}, 'unfinished')).not.toContain('lead');
});

it('a sector has begun nothing where it only planned or called off', () => {
  const asked = whereOfLine({ sector: 'KESEHATAN' }, 'untouched');
  expect(asked).toContain('"sector":{"code":{"in":["KESEHATAN"]}}');
  expect(asked).toContain('"status":{"notIn":["PLANNED","CANCELLED"]}');
});
