/** Rows of CSV files, each with the place it stands at, so that every complaint names file and line. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
const FOLDER = new URL('../../catalogue/', import.meta.url);
export async function readRows(file) {
    const text = await readFile(new URL(file, FOLDER), 'utf8').catch(() => {
        throw new Error(`server/catalogue/${file} is missing.`);
    });
    return parseRows(file, text);
}
export function parseRows(file, text) {
    try {
        const parsed = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true });
        return parsed.map(({ record, info }) => ({ place: `${file} line ${info.lines}`, cells: cellsOf(record) }));
    }
    catch (error) {
        throw new Error(`${file}: ${error.message}`, { cause: error });
    }
}
function cellsOf(record) {
    const shown = Object.entries(record).filter(([header]) => !header.startsWith('#'));
    return Object.fromEntries(shown.map(([header, cell]) => [header, cell === '' ? null : cell]));
}
//# sourceMappingURL=rows.js.map