/** Migrations are pairs of SQL files in server/migrations, read by people and by the server alike, built or not. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration } from '@mikro-orm/migrations';
const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const UP = '.up.sql';
const DOWN = '.down.sql';
/** The ORM puts its own schema first; ours are always named, and extensions live in public. */
const PATH = 'set local search_path to public';
export function readMigrations() {
    const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(UP)) : [];
    return names.sort().map((file) => fromFiles(file.slice(0, -UP.length)));
}
export function writeMigration(name, sql) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, name + UP), sql.up);
    writeFileSync(join(FOLDER, name + DOWN), sql.down);
    return join(FOLDER, name + UP);
}
function fromFiles(name) {
    const text = (end) => readFileSync(join(FOLDER, name + end), 'utf8');
    return {
        name,
        class: class extends Migration {
            up() {
                this.addSql(PATH);
                this.addSql(text(UP));
            }
            down() {
                this.addSql(PATH);
                this.addSql(text(DOWN));
            }
        },
    };
}
//# sourceMappingURL=migrations.js.map