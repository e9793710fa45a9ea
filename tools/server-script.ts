/** Runs a developers' script of the server from its sources: decorators need more than Node's own type stripping. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, type Outcome } from './step.ts';

const TSX = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href;

export function serverScript(file: string, args: string[] = []): Promise<Outcome> {
  return node(['--import', TSX, `server/src/${file}`, ...args], { env: { TSX_TSCONFIG_PATH: resolve('server/tsconfig.json') } });
}
