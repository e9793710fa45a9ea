import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
export const SCHEMA = 'pilar';
export function ormOptions({ entities, url }) {
    return defineConfig({
        metadataProvider: ReflectMetadataProvider,
        entities: [...entities],
        schema: SCHEMA,
        clientUrl: url ?? 'postgresql://127.0.0.1/pilar',
        pool: { min: 0, max: 2 },
        driverOptions: {
            // No time limit on statements: a migration takes what it takes.
            connectionTimeoutMillis: 4000,
            application_name: 'pilar migrate',
            options: '-c TimeZone=UTC -c DateStyle=ISO',
        },
        forceUtcTimezone: true,
        extensions: [Migrator],
        ensureDatabase: false,
        debug: false,
    });
}
//# sourceMappingURL=orm.js.map