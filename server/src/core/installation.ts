/** Where this installation lies on the disk, asked alike by the sources and by the few files they are built into. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder `server`. */
export const SERVER = packageOf(import.meta.dirname);

function packageOf(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`No package.json above ${import.meta.dirname}: the built server needs the folder it was built in.`);
  return packageOf(above);
}
