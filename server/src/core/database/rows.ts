/** A statement whose answer is rows. */
import pg from 'pg';
import { Asked, type Statement } from './asked.ts';

export type Row = Record<string, unknown>;

/** Types whose JavaScript form would lose something stay text: int8, date, timestamp, timestamptz, numeric. */
const KEPT_AS_TEXT = new Set([20, 1082, 1114, 1184, 1700]);
const asText = (value: string) => value;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    KEPT_AS_TEXT.has(oid) ? asText : pg.types.getTypeParser(oid, format as 'text'),
};

/** As the driver reads it out of the description of an answer. */
export interface Field {
  name: string;
  dataTypeID: number;
}

/** Makes rows of what the database tells; the driver makes more of it. */
export class RowMaker {
  private readonly columns: readonly { name: string; parse: (value: string) => unknown }[];

  constructor(fields: readonly Field[] = []) {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: types.getTypeParser(dataTypeID) as (value: string) => unknown }));
  }

  rowOf(values: readonly (string | null)[]): Row {
    const row: Row = {};
    for (let place = 0; place < values.length; place++) {
      const value = values[place] as string | null;
      const { name, parse } = this.columns[place]!;
      row[name] = value === null ? null : parse(value);
    }
    return row;
  }
}

class Rows extends Asked<Row[]> {
  private maker = new RowMaker();
  private found: Row[] = [];

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.maker = new RowMaker(fields);
    this.found = [];
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.found.push(this.maker.rowOf(fields));
  }

  protected take(): Row[] {
    const { found } = this;
    this.found = [];
    return found;
  }
}

export const rowsOf = (client: pg.ClientBase, statement: Statement): Promise<Row[]> => new Rows(statement).of(client);

/** For what is asked of a pool, which is seldom. */
export const rowsIn = async (pool: pg.Pool, statement: Statement): Promise<Row[]> =>
  (await pool.query({ ...statement, types: types as pg.CustomTypesConfig })).rows;
