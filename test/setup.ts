/** Before all tests: one PostgreSQL for the run, and in it the database that every test file gets a copy of. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../server/src/core/database/embedded.ts';
import { makeTemplate, type Templates } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Nothing here outlives the run, so nothing needs to reach the disk. */
const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pilar-test-'));
  const database = await startEmbedded({ dataDir, log: () => {}, settings: FORGETFUL });
  project.provide('templates', await makeTemplate(database.url));
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
