/** The ORM: metadata and migrations. Reading is core/reader's, writing core/write's. */
import type { EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';

export const SCHEMA = 'pilar';

export interface OrmOptions {
  entities: readonly (abstract new () => object)[];
  /** Left out where only the metadata is needed. */
  url?: string;
}

export function ormOptions({ entities, url }: OrmOptions): Options {
  return defineConfig({
    metadataProvider: ReflectMetadataProvider,
    entities: [...entities] as EntityClass[],
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
