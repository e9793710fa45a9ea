/**
 * A statement that lets go of its answer: what the driver keeps for each, and all that hangs on it, outlives young garbage collection
 * (8 kB of an answer of 8 kB).
 */
import pg from 'pg';

export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** What the driver calls by name, or has, and its types leave out. */
declare module 'pg' {
  interface Query<R, I> {
    name?: string;
    text: string;
    values: unknown[] | undefined;
    requiresPreparation(): boolean;
    prepare(connection: Connection): void;
    handleError(error: Error, connection: Connection): void;
  }
  interface Connection {
    /** Of what was sent to be parsed, by name. */
    submittedNamedStatements: Record<string, string | undefined>;
  }
}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export abstract class Asked<Answer> extends pg.Query {
  private waiting: Waiting<Answer> | undefined;

  constructor({ name, text, values }: Statement) {
    super(text, values, (error) => this.tell(error));
    this.name = name;
  }

  /** Gives the answer, which is not kept. */
  protected abstract take(): Answer;

  async of(client: pg.ClientBase): Promise<Answer> {
    try {
      return await new Promise((resolve, reject) => {
        this.waiting = { resolve, reject };
        client.query(this);
      });
    } catch (error) {
      // Whoever reads the log is led to who asked, and not to the socket.
      Error.captureStackTrace(error as Error);
      throw error;
    }
  }

  private tell(error: Error | undefined): void {
    const { waiting } = this;
    const answer = this.take();
    this.waiting = undefined;
    this.values = undefined;
    if (error) waiting?.reject(error);
    else waiting?.resolve(answer);
  }
}
