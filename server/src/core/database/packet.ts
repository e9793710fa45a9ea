/**
 * What a transaction says at once goes out in one packet, for each costs the database a waking, and is answered in one: the database tells
 * what became of it when it is asked to, and each telling wakes this process.
 */
import pg from 'pg';
import type { Statement } from './asked.ts';
import { type Field, type Row, RowMaker } from './rows.ts';

export interface Told {
  /** What the database says that it did: `COMMIT`, or `ROLLBACK` where it was to commit and could not. */
  did: string;
  rows: Row[];
}

interface Said {
  statement: Statement;
  resolve(told: Told): void;
  reject(error: Error): void;
}

/** To the driver it is one query. What fails in it fails what is behind it, at which the database does not look. */
class Packet extends pg.Query {
  private maker = new RowMaker();
  private found: Row[] = [];
  private told: Told[] = [];

  constructor(private said: readonly Said[]) {
    super('', [], (error) => this.end(error));
  }

  get statements(): Statement[] {
    return this.said.map(({ statement }) => statement);
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(connection: pg.Connection): void {
    for (const { statement } of this.said) {
      this.turnTo(statement);
      super.prepare(connection);
    }
    connection.sync();
    this.turnTo(this.said[0]?.statement);
  }

  /** The driver would ask for the answer after each. */
  _getRows(connection: pg.Connection): void {
    connection.execute(null, false);
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.maker = new RowMaker(fields);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.found.push(this.maker.rowOf(fields));
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.told.push({ did: text, rows: this.found });
    this.found = [];
    this.turnTo(this.said[this.told.length]?.statement);
  }

  override handleError(error: Error, connection: pg.Connection): void {
    for (const { statement } of this.said.slice(this.told.length)) delete connection.submittedNamedStatements[statement.name ?? ''];
    super.handleError(error, connection);
  }

  /** The driver asks which statement it is whenever one was parsed. */
  private turnTo(statement: Statement | undefined): void {
    this.name = statement?.name;
    this.text = statement?.text ?? '';
    this.values = statement?.values;
  }

  private end(error: Error | undefined): void {
    const { said, told } = this;
    // The driver keeps it longer than its answers are to be kept.
    this.said = this.told = [];
    this.turnTo(undefined);
    for (const [place, one] of told.entries()) said[place]!.resolve(one);
    // The one that failed comes last: whoever reads the log is led to who asked it.
    for (const { reject } of said.slice(told.length).reverse()) reject(error ?? new Error('The database did not answer.'));
  }
}

export interface Talk {
  say(statement: Statement): Promise<Told>;
  /** What was said and is still here. */
  send(): void;
}

export function talkOn(client: pg.ClientBase): Talk {
  let said: Said[] = [];
  const send = () => {
    if (said.length > 0) client.query(new Packet(said));
    said = [];
  };
  const say = async (statement: Statement) => {
    try {
      return await new Promise<Told>((resolve, reject) => {
        if (said.length === 0) process.nextTick(send);
        said.push({ statement, resolve, reject });
      });
    } catch (error) {
      // Whoever reads the log is led to who asked, and not to the socket.
      Error.captureStackTrace(error as Error);
      throw error;
    }
  };
  return { say, send };
}
