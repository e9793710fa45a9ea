/** The first steps of an installation: from nothing to the first Kampung KB. */
import { expect, it } from 'vitest';
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
