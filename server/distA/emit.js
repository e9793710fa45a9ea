/** For developers, run by `pnpm check` and `pnpm gen`: writes the schema of the API into the file that is named. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { buildApi, printApi } from './core/graphql/schema.js';
import { about, features } from './features.js';
const [, , target = 'schema.graphql'] = process.argv;
const { schema } = await buildApi(features, about);
writeFileSync(target, printApi(schema));
//# sourceMappingURL=emit.js.map