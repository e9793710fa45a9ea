/** Parquet: numbers stay exact (decimals of 16 places), days are days, and each row group goes out as soon as it is full. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { turn } from '../batches.ts';
import type { Cell } from '../odata/json.ts';
import type { BiColumn, ColumnType } from '../set.ts';
import { type Chunk, type Format, joined, type Sheet } from './format.ts';

/** Of values that are no round number: more places than any measure has. */
const SCALE = 16;
const DAY_MS = 86_400_000;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const ELEMENTS: Readonly<Record<ColumnType, Omit<Element, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  decimal: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', scale: SCALE, precision: 38 },
  date: { type: 'INT32', converted_type: 'DATE' },
  stamp: { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
  boolean: { type: 'BOOLEAN' },
};

const READERS: Readonly<Record<ColumnType, (cell: string) => string | number | bigint | boolean>> = {
  text: (cell) => cell,
  integer: Number,
  decimal: scaled,
  date: (cell) => Date.parse(cell) / DAY_MS,
  stamp: microseconds,
  boolean: (cell) => cell === 't',
};

/** Without a detour over floating point. */
function scaled(cell: string): bigint {
  const [whole = '0', places = ''] = cell.split('.');
  const exact = BigInt(whole + places.slice(0, SCALE).padEnd(SCALE, '0'));
  const isUp = places.length > SCALE && places[SCALE]! >= '5';
  return isUp ? exact + (cell.startsWith('-') ? -1n : 1n) : exact;
}

function microseconds(cell: string): bigint {
  const [, second = cell, fraction = ''] = /^(.{19})(?:\.(\d+))?/.exec(cell) ?? [];
  return BigInt(Date.parse(`${second.replace(' ', 'T')}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

/** What a row group holds: some tens of megabytes while it is made. */
const GROUP = 20_000;

/** In groups of so many rows. */
export const parquetIn = (size: number): Format => ({
  type: 'application/vnd.apache.parquet',
  options: [],
  begin(sheet) {
    const bytes = new ByteWriter(1 << 20);
    const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(sheet), kvMetadata: wordsOf(sheet), createdBy: 'Pilar' });
    let group: Cell[][] = [];
    const write = async (): Promise<Chunk> => {
      const rows = group;
      group = [];
      await writeGroup(writer, sheet.columns, rows);
      return taken(bytes);
    };
    return {
      head: () => '',
      rows: (batch) => {
        group.push(...batch);
        return group.length >= size ? write() : '';
      },
      end: async () => {
        const last = group.length > 0 ? await write() : '';
        void writer.finish();
        return joined([Buffer.from(last), taken(bytes)]);
      },
    };
  },
});

export const parquet = parquetIn(GROUP);

/** What was written since: places in the file go on from there. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = Buffer.from(bytes.getBytes());
  bytes.index = 0;
  return chunk;
}

const schemaOf = ({ columns }: Sheet): Element[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...ELEMENTS[type] })),
];

/** Column by column, and between them others have their turn: together they take some hundred milliseconds. */
async function writeGroup(writer: ParquetWriter, columns: readonly BiColumn[], rows: readonly Cell[][]): Promise<void> {
  for (const [index, { name, type }] of columns.entries()) {
    await turn();
    const data = rows.map((cells) => (cells[index] == null ? null : READERS[type](cells[index])));
    void writer.write({ columnData: [{ name, data }], rowGroupSize: rows.length });
  }
  // Each was taken for a group.
  const parts = writer.row_groups.splice(-columns.length);
  const sum = (numbers: readonly bigint[]) => numbers.reduce((total, number) => total + number, 0n);
  writer.row_groups.push({
    columns: parts.flatMap((part) => part.columns),
    num_rows: BigInt(rows.length),
    total_byte_size: sum(parts.map((part) => part.total_byte_size)),
    total_compressed_size: sum(parts.map((part) => part.total_compressed_size ?? 0n)),
  });
  writer.num_rows -= BigInt(rows.length * (columns.length - 1));
}

/** Labels travel with the file, in both languages. */
function wordsOf({ set, columns }: Sheet) {
  const labels = Object.fromEntries(columns.map(({ name, label, unit }) => [name, { ...label, ...(unit && { unit }) }]));
  return [
    { key: 'pilar.set', value: JSON.stringify({ name: set.name, ...set.label }) },
    { key: 'pilar.columns', value: JSON.stringify(labels) },
  ];
}
