/** Runs a developers' script of the server from its sources: decorators need more than Node's own type stripping. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, type Outcome } from './step.ts';

const TSX = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href;

/** What makes Node run sources with decorators. */
export const loader = () => ({ args: ['--import', TSX], env: { TSX_TSCONFIG_PATH: resolve('server/tsconfig.json') } });

export function serverScript(file: string, given: string[] = []): Promise<Outcome> {
  const { args, env } = loader();
  return node([...args, `server/src/${file}`, ...given], { env });
}
