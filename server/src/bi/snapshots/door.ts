/**
 * `GET /bi/snapshots/…`: nights as they were written, for whoever may do today what their key might do then. They never change, so that a
 * reader of Parquet may ask for the ranges it needs.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Actors } from '../../identity/actors.ts';
import { askerOf, refuseWrites, sendError } from '../door.ts';
import type { Note } from '../feeds.ts';
import { absent } from '../odata/refusal.ts';
import { isOpenTo } from './rights.ts';

const PATH = '/bi/snapshots';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FILE = /^(\d{4}-\d{2}-\d{2})\/([\w=.-]+(?:\/[\w=.-]+)*)$/;
const PARQUET = 'application/vnd.apache.parquet';

/** Only what was there to be read is noted. */
const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

export interface SnapshotsDeps {
  actors: Actors;
  note: Note;
  folder: string;
}

export async function addSnapshots(app: FastifyInstance, { actors, note, folder }: SnapshotsDeps): Promise<void> {
  const signedIn = askerOf(actors, false);
  await app.register(
    async (scope) => {
      await scope.register(fastifyStatic, { root: folder, serve: false, dotfiles: 'deny', cacheControl: false });
      scope.addHook('onRequest', async (request, reply) => {
        // The files are for good, the right to read them is not.
        reply.header('vary', 'authorization').header('cache-control', 'private, no-cache');
        refuseWrites(request, reply);
      });
      scope.setErrorHandler((error, request, reply) => sendError(request, reply, error, 'application/json;charset=utf-8'));
      scope.setNotFoundHandler(() => {
        throw absent();
      });
      scope.get('/', async (request, reply) => {
        const actor = await signedIn(request);
        const days = (await readdir(folder).catch(() => [])).filter((name) => DAY.test(name)).sort();
        const open: string[] = [];
        for (const day of days) if (await isOpenTo(actor, join(folder, day))) open.push(day);
        return reply.send({ value: open });
      });
      // What is compressed on its way has no ranges.
      scope.get<{ Params: { '*': string } }>('/*', { compress: false }, async (request, reply) => {
        const actor = await signedIn(request);
        const [path, day] = FILE.exec(request.params['*']) ?? [];
        if (!path || !day || path.includes('..') || !(await isOpenTo(actor, join(folder, day)))) throw absent();
        if (!(await isFile(join(folder, path)))) throw absent();
        const [, set, file] = path.split('/');
        if (set && file) await note(actor, { set, form: 'snapshot', night: day }, request.id);
        return path.endsWith('.parquet') ? reply.type(PARQUET).sendFile(path, { contentType: false }) : reply.sendFile(path);
      });
    },
    { prefix: PATH },
  );
}
