/** Writes the schema to the file named on the command line; `pnpm gen` and the drift check call it. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { features } from '../../features.ts';
import { buildApi, printApi } from './schema.ts';

const [, , target] = process.argv;
const { schema } = await buildApi(features);
if (target) writeFileSync(target, printApi(schema));
else process.stdout.write(printApi(schema));
