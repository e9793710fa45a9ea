/** Where this installation lies on the disk, asked alike by the sources and by the few files they are built into. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder `server`. */
export const SERVER = packageOf(import.meta.dirname);

function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(dirname(folder));
}
