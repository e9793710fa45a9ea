/** Places of the sources for places of what was built from them: stacks are written for who reads the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SERVER } from './installation.ts';

/** Read when something fails for the first time, since few starts ever see that. */
const maps = new Map<string, SourceMap | undefined>();

const PLACE = /(file:\/\/[^\s()]+?):(\d+):(\d+)/;

const BUILT = pathToFileURL(join(SERVER, 'dist') + sep).href;

export function inSources(line: string): string {
  return line.replace(PLACE, (place, url: string, row: string, column: string) => {
    // A message may hold any address: none but ours is looked at.
    if (!url.startsWith(BUILT) || url.slice(BUILT.length).includes('%')) return place;
    const file = fileURLToPath(url);
    const found = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
    // Packages are not mapped: then what is found is the place of ours before them.
    if (!found || !('originalSource' in found) || found.generatedLine !== Number(row) - 1) return place;
    return `${relative(SERVER, join(dirname(file), found.originalSource))}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file))
    maps.set(file, existsSync(`${file}.map`) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : undefined);
  return maps.get(file);
}
