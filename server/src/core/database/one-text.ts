/** A statement whose answer is one text, as PostgreSQL writes it: the driver says nothing of columns and makes no rows. */
import type pg from 'pg';
import { Asked, type Statement } from './asked.ts';

class OneText extends Asked<string | null> {
  private found: string | null = null;

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.found = fields[0] ?? null;
  }

  protected take(): string | null {
    const { found } = this;
    this.found = null;
    return found;
  }
}

export const oneText = (client: pg.ClientBase, statement: Statement): Promise<string | null> => new OneText(statement).of(client);
