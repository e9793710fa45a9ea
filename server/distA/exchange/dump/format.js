/**
 * The file of an export: text, one gzip. The header as a line of JSON; per table a line that names it, its rows as COPY
 * writes them, the line `\.` (no row can look so) and a line with their checksum; last a line that seals all before it.
 * `zcat file | less` shows it, so that whoever is left without Pilar still has the data.
 */
import { createHash } from 'node:crypto';
const FORMAT = 'pilar export';
const VERSION = 1;
export const END_OF_ROWS = '\\.';
export const headerOf = (rest) => ({ format: FORMAT, version: VERSION, ...rest });
/** A sentence for who has the wrong file, or one that Pilar can't read yet. */
export function checkHeader(file, { format, version }) {
    if (format !== FORMAT)
        throw new Error(`${file} is no export of Pilar.`);
    if (version === VERSION)
        return;
    throw new Error(`${file} has format ${version} and this version of Pilar reads format ${VERSION}: update Pilar, then import it.`);
}
export const newSum = () => createHash('sha256');
//# sourceMappingURL=format.js.map