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

class Rows extends Asked<Row[]> {
  /** Made by the driver, row by row. */
  declare private _result: { rows: Row[]; _types: typeof types };

  constructor(statement: Statement) {
    super(statement);
    this._result._types = types;
  }

  protected take(): Row[] {
    const { rows } = this._result;
    this._result.rows = [];
    return rows;
  }
}

export const rowsOf = (client: pg.ClientBase, statement: Statement): Promise<Row[]> => new Rows(statement).of(client);

/** For what is asked of a pool, which is seldom. */
export const rowsIn = async (pool: pg.Pool, statement: Statement): Promise<Row[]> =>
  (await pool.query({ ...statement, types: types as pg.CustomTypesConfig })).rows;
