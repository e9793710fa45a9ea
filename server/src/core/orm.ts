/** The ORM: metadata, migrations, transactions and writes. Lists are read by core/reader only. */
import type { EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';

export const SCHEMA = 'pilar';

export interface OrmOptions {
  entities: readonly (abstract new () => object)[];
  /** Left out where only the metadata is needed. */
  url?: string;
  poolSize?: number;
  /** Role each connection takes on: the migrating owner or the application. */
  role?: string;
}

export function ormOptions({ entities, url, poolSize = 5, role }: OrmOptions): Options {
  return defineConfig({
    metadataProvider: ReflectMetadataProvider,
    entities: [...entities] as EntityClass[],
    schema: SCHEMA,
    clientUrl: url ?? 'postgresql://127.0.0.1/pilar',
    pool: { min: 0, max: poolSize },
    driverOptions: {
      connectionTimeoutMillis: 4000,
      query_timeout: 30_000,
      application_name: 'pilar',
      options: role ? `-c role=${role} -c TimeZone=UTC -c DateStyle=ISO` : '-c TimeZone=UTC -c DateStyle=ISO',
    },
    forceUtcTimezone: true,
    extensions: [Migrator],
    ensureDatabase: false,
    debug: false,
  });
}
