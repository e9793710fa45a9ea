/** Which test files start first: a long one that starts last runs alone, and one that mostly waits goes well beside one that reckons. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of a minute and more. The first of them reckons all the time: the ones after it wait for servers and databases that they kill, and run beside it. */
const LONG = [
  'e2e/pages-axe',
  'faults/faults',
  'faults/canary',
  'faults/sockets',
  'faults/kills',
  'process/start',
  'process/verify',
  'release/two-worlds',
  'release/nights',
  'e2e/explore-answer',
  'e2e/explore',
  'e2e/pages',
  'e2e/question',
  'analysis/reference',
].map((name) => `/test/${name}.test.ts`);

/** The others as vitest orders them: in a fresh clone by their size, later by how long they took. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files.filter((file) => rankOf(file) < 0));
    return [...files.filter((file) => rankOf(file) >= 0).sort((a, b) => rankOf(a) - rankOf(b)), ...others];
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  return LONG.findIndex((end) => moduleId.endsWith(end));
}
