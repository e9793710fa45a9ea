/** A workbook of one sheet, zipped while it is written: the smallest that every spreadsheet opens. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../odata/json.ts';
import type { ColumnType } from '../set.ts';
import { type Format, joined, type Sheet } from './format.ts';

/** Of a sheet, with the one that names its columns. */
const MOST_LINES = 1_048_576;
const LONGEST_NAME = 31;
const LONGEST_CELL = 32_767;
/** What Excel counts days from, as Unix does: with a leap day in 1900 that never was. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** In the order of the styles below. */
const STYLE = { plain: 0, title: 1, date: 2, stamp: 3 };

const parts = (sheetName: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});

const SHEET = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';

export const xlsx: Format = {
  type: `${TYPES}.sheet`,
  mostRows: MOST_LINES - 1,
  options: [],
  begin(sheet) {
    const out = zipping();
    for (const [name, xml] of Object.entries(parts(sheet.set.name.slice(0, LONGEST_NAME)))) out.whole(name, DECLARATION + xml);
    const part = out.open('xl/worksheets/sheet1.xml');
    const writers = sheet.columns.map(({ type }) => WRITERS[type]);
    const line = (cells: readonly Cell[]) =>
      `<row>${cells.map((cell, index) => (cell == null ? '<c/>' : writers[index]!(cell))).join('')}</row>`;
    return {
      head: () => part.add(DECLARATION + SHEET + titlesOf(sheet)),
      rows: (batch) => part.add(batch.map(line).join('')),
      end: () => part.close(SHEET_END),
    };
  },
};

/** What both languages call it, above what programs call it. */
const titlesOf = ({ columns }: Sheet): string => `<row>${columns.map(({ name }) => textCell(name, STYLE.title)).join('')}</row>`;

const WRITERS: Readonly<Record<ColumnType, (cell: string) => string>> = {
  text: (cell) => textCell(cell, STYLE.plain),
  integer: (cell) => numberCell(cell, STYLE.plain),
  decimal: (cell) => numberCell(cell, STYLE.plain),
  boolean: (cell) => `<c t="b"><v>${cell === 't' ? 1 : 0}</v></c>`,
  date: (cell) => numberCell(String(Date.parse(cell) / DAY_MS + EPOCH), STYLE.date),
  // In UTC, as all doors tell it.
  stamp: (cell) => numberCell(String(Date.parse(`${cell.slice(0, 19).replace(' ', 'T')}Z`) / DAY_MS + EPOCH), STYLE.stamp),
};

const numberCell = (text: string, style: number): string => `<c${styled(style)}><v>${text}</v></c>`;

/** A text in its place is never a formula, whatever it begins with. */
const textCell = (text: string, style: number): string =>
  `<c t="inlineStr"${styled(style)}><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`;

const styled = (style: number): string => (style === STYLE.plain ? '' : ` s="${style}"`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A zip whose bytes are taken as they come. */
function zipping() {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const take = (): Uint8Array => {
    const chunks = made;
    made = [];
    return joined(chunks);
  };
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 4 });
    zip.add(file);
    return {
      add: (text: string): Uint8Array => {
        file.push(strToU8(text));
        return take();
      },
      close: (text: string): Uint8Array => {
        file.push(strToU8(text), true);
        zip.end();
        return take();
      },
    };
  };
  const whole = (name: string, text: string): void => {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  };
  return { open, whole };
}
