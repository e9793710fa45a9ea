/** Which Pilar this is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER } from './installation.ts';

export const VERSION: string = JSON.parse(readFileSync(join(SERVER, 'package.json'), 'utf8')).version;
