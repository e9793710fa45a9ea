/** Which test files start first: a long one that starts last runs alone, and one that mostly waits goes well beside those that reckon. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Of half a minute and more, and one of three mostly waits: for timeouts, for servers and databases that it kills, for a slow network. Two that
 * wait at once leave a processor idle.
 */
const LONG = [
  'e2e/pages-axe',
  'faults/faults', // waits
  'reader/reader',
  'analysis/reference',
  'faults/sockets', // waits
  'e2e/planner/planner', // waits
  'e2e/explore-answer',
  'e2e/explore',
  'process/start', // waits
  'release/two-worlds',
  'faults/orm', // waits
  'e2e/pages',
  'process/verify', // waits
  'e2e/question',
  'process/migrations-full', // waits
  'bi/elimination',
  'faults/kills', // waits
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
