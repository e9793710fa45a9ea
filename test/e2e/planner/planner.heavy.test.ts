/** The ten questions on every device and in every language, and what each of them took. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk } from '../desk.ts';
import type { Device, Language } from './person.ts';
import { run } from './run.ts';
import { MOST_INTERACTIONS, MOST_KILOBYTES, SCRIPTS } from './scripts.ts';

let here: Desk;
const lines: string[] = [];
beforeAll(async () => {
  here = await desk();
});
afterAll(async () => {
  await here?.close();
  console.info(['| Question | Device | Language | Interactions | Keys | KB | s |', '|---|---|---|---|---|---|---|', ...lines].join('\n'));
});

const DEVICES: readonly Device[] = ['keyboard', 'phone'];
const LANGUAGES: readonly Language[] = ['id', 'en'];
const all = SCRIPTS.flatMap((script) => DEVICES.flatMap((device) => LANGUAGES.map((language) => ({ script, device, language }))));

it.each(all)('$script.id: $device, $language', async ({ script, device, language }) => {
  const { interactions, presses, kilobytes, seconds } = await run(here, script, device, language);
  lines.push(`| ${[script.id, device, language, interactions, presses, Math.round(kilobytes), seconds.toFixed(1)].join(' | ')} |`);
  expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
});
