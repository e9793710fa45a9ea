/** Before all tests: one PostgreSQL for the run, and in it the database that every test file gets a copy of. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../server/src/core/database/embedded.ts';
import { dropTemplates, makeTemplate, type Templates } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Nothing here outlives the run, so nothing needs to reach the disk. */
const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startServer();
  try {
    project.provide('templates', await makeTemplate(url));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

interface Server {
  /** Of a user who may create databases and roles. */
  url: string;
  stop(): Promise<void>;
}

/** The PostgreSQL of `TEST_DATABASE_URL`, or one of the run's own. */
async function startServer(): Promise<Server> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: () => dropTemplates(url) };
  const dataDir = mkdtempSync(join(tmpdir(), 'pilar-test-'));
  const database = await startEmbedded({ dataDir, log: () => {}, settings: FORGETFUL });
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}
