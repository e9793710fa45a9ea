/** Types of the shared operations, from the emitted schema: `schema/generated/`, made by `pnpm gen`, never committed. */
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const config: CodegenConfig = {
  schema: process.env.PILAR_SCHEMA ?? here('schema.graphql'),
  documents: here('operations/*.graphql'),
  generates: {
    [here('generated/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: {
          ID: 'string',
          Date: 'string',
          DateOrToday: 'string',
          DateTime: 'string',
          Decimal: { input: 'string | number', output: 'string' },
          Period: 'string',
          PeriodOrLatest: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
