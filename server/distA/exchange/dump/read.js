/** Reads the file of an export and believes none of it before its checksums fit. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { checkHeader, END_OF_ROWS, newSum } from './format.js';
class Damaged extends Error {
}
/** Reads the file to its end; `take` gets each table. Without it the file is only checked. */
export async function readDump(file, take = readThrough) {
    let dump;
    try {
        await pipeline(createReadStream(file), createGunzip(), async (text) => {
            dump = await readText(file, new Lines(text), take);
        });
    }
    catch (error) {
        throw explained(file, error);
    }
    return dump;
}
async function readText(file, lines, take) {
    const header = await lines.json();
    checkHeader(file, header);
    let [tables, rows] = [0, 0];
    for (;;) {
        const before = lines.sumSoFar();
        const next = await lines.json();
        if ('table' in next) {
            rows += await readTable(next, lines, take);
            tables++;
            continue;
        }
        if (next.sha256 !== before || next.tables !== tables || next.rows !== rows || !(await lines.isAtEnd()))
            throw new Damaged();
        return { header, seal: next };
    }
}
async function readTable(table, lines, take) {
    const sum = newSum();
    await take(table, summed(lines.rows(), sum));
    const wanted = await lines.json();
    if (wanted.sha256 !== sum.digest('hex'))
        throw new Damaged();
    return wanted.rows;
}
async function* summed(rows, sum) {
    for await (const part of rows) {
        sum.update(part);
        yield part;
    }
}
const readThrough = async (_table, rows) => {
    for await (const _ of rows)
        ;
};
const NEWLINE = 10;
const END = Buffer.from(`${END_OF_ROWS}\n`);
const END_INSIDE = Buffer.from(`\n${END_OF_ROWS}\n`);
/** Lines of a stream of bytes, of which it holds one piece at a time. */
class Lines {
    constructor(source) {
        this.held = Buffer.alloc(0);
        this.whole = newSum();
        this.source = source[Symbol.asyncIterator]();
    }
    /** Of everything that was taken. */
    sumSoFar() {
        return this.whole.copy().digest('hex');
    }
    async json() {
        let end = this.held.indexOf(NEWLINE);
        while (end < 0) {
            await this.more();
            end = this.held.indexOf(NEWLINE);
        }
        const value = JSON.parse(this.taken(end + 1).toString());
        if (typeof value !== 'object' || value === null)
            throw new Damaged();
        return value;
    }
    /** Whole lines up to the one that ends the rows. */
    async *rows() {
        for (;;) {
            if (this.held.subarray(0, END.length).equals(END))
                return void this.taken(END.length);
            const end = this.held.indexOf(END_INSIDE);
            const whole = (end < 0 ? this.held.lastIndexOf(NEWLINE) : end) + 1;
            if (whole > 0)
                yield this.taken(whole);
            else
                await this.more();
        }
    }
    async isAtEnd() {
        return this.held.length === 0 && (await this.source.next()).done === true;
    }
    taken(length) {
        const part = this.held.subarray(0, length);
        this.held = this.held.subarray(length);
        this.whole.update(part);
        return part;
    }
    async more() {
        const { value, done } = await this.source.next();
        if (done)
            throw new Damaged();
        this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    }
}
function explained(file, error) {
    const isUnreadable = error instanceof Damaged || error instanceof SyntaxError || /^Z_|^ERR_.*ZLIB/.test(error.code ?? '');
    return isUnreadable ? new Error(`${file} is no whole export of Pilar: it is cut short or damaged. Nothing was imported.`) : error;
}
//# sourceMappingURL=read.js.map