/**
 * A statement whose answer is one text, as PostgreSQL writes it: the driver says nothing of columns and makes no rows. And it lets go of the answer:
 * what the driver keeps for each statement, and all that hangs on it, outlives young garbage collection (8 kB of an answer of 8 kB).
 */
import pg from 'pg';

export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

interface Waiting {
  resolve(found: string | null): void;
  reject(error: Error): void;
}

/** The driver calls these by name; its types leave them out. */
class OneText extends pg.Query {
  declare name?: string;
  private found: string | null = null;
  private waiting: Waiting | undefined;

  constructor({ name, text, values }: Statement) {
    super(text, values, (error) => this.tell(error));
    this.name = name;
  }

  askedOf(client: pg.ClientBase): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      client.query(this);
    });
  }

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.found = fields[0] ?? null;
  }

  private tell(error: Error | undefined): void {
    const { found, waiting } = this;
    this.found = null;
    this.waiting = undefined;
    if (error) waiting?.reject(error);
    else waiting?.resolve(found);
  }
}

export async function oneText(client: pg.ClientBase, statement: Statement): Promise<string | null> {
  try {
    return await new OneText(statement).askedOf(client);
  } catch (error) {
    // Whoever reads the log is led to who asked, and not to the socket.
    Error.captureStackTrace(error as Error, oneText);
    throw error;
  }
}
