/** What people read when the API refuses. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verbMessages } from '../../admin/src/shared/words/verbs.ts';

const verbs = readFileSync(new URL('../../server/catalogue/roles.csv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(',')[0]!)
  .filter((verb) => verb.includes('.'));

it.each(['id', 'en'] as const)('every verb of the roles has words in %s', (locale) => {
  const words = verbMessages[locale] as Record<string, Record<string, string>>;
  const wordless = verbs.filter((verb) => {
    const [feature, act] = verb.split('.') as [string, string];
    return !words[feature]?.[act] || !words[feature]?.title;
  });
  expect(verbs.length).toBeGreaterThan(40);
  expect(wordless).toEqual([]);
});
