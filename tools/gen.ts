/** `pnpm gen [NAME]`: what is made from the classes and committed (schema, migration), and the types of the operations. */
import { readdirSync } from 'node:fs';
import { operations } from './build.ts';
import { serverScript } from './server-script.ts';
import { take } from './step.ts';

export async function gen(say: (line: string) => void, name = 'change'): Promise<boolean> {
  // After the last: numbers have gaps.
  const number = Number.parseInt(readdirSync('server/migrations').sort().at(-1)!, 10) + 1;
  const migration = `${String(number).padStart(4, '0')}-${name}`;
  const drift = async () => {
    const outcome = await serverScript('drift.ts', [migration]);
    if (outcome.ok) say(outcome.output.trim());
    return outcome;
  };
  const steps = [
    { title: 'schema/schema.graphql', run: () => serverScript('emit.ts', ['schema/schema.graphql']) },
    { title: operations.title, run: operations.make },
    { title: 'migration', run: drift },
  ];
  for (const step of steps) if (!(await take(step, say))) return false;
  return true;
}
