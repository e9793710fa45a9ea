/** Migrations are pairs of SQL files in server/migrations, read by people and by the server alike, built or not. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { SERVER } from '../installation.ts';

const FOLDER = join(SERVER, 'migrations');
const UP = '.up.sql';
const DOWN = '.down.sql';
/** The ORM puts its own schema first; ours are always named, and extensions live in public. */
const PATH = 'set local search_path to public';

export interface NamedMigration {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

export function readMigrations(): NamedMigration[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(UP)) : [];
  return names.sort().map((file) => fromFiles(file.slice(0, -UP.length)));
}

export function writeMigration(name: string, sql: { up: string; down: string }): string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name + UP), sql.up);
  writeFileSync(join(FOLDER, name + DOWN), sql.down);
  return join(FOLDER, name + UP);
}

function fromFiles(name: string): NamedMigration {
  const text = (end: string) => readFileSync(join(FOLDER, name + end), 'utf8');
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(PATH);
        this.addSql(text(UP));
      }

      override down(): void {
        this.addSql(PATH);
        this.addSql(text(DOWN));
      }
    },
  };
}
