/** How the built server is started, said once by the image: with which the benches measure it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMAND = /^CMD (\[.*\])$/m.exec(readFileSync(join(import.meta.dirname, '../Dockerfile'), 'utf8'))?.[1] ?? '[]';

/** What node is given. */
export const PROGRAM: readonly string[] = JSON.parse(COMMAND).slice(1);
