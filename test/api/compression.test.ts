/** What goes over a weak line goes packed, and is the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilar-console-'));
const SCRIPT = `/* ${'the console '.repeat(2000)} */`;
const QUESTION = JSON.stringify({ query: '{ indicators(first: 50) { nodes { code name nameEn } } }' });

let here: World;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<html></html>');
  writeFileSync(join(folder, 'console.js'), SCRIPT);
  here = await world({ console: folder });
});

afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  encoding?: string;
  body: Buffer;
}

const ask = (path: string, accepted: string, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { ...here.headersOf('planner'), 'accept-encoding': accepted, ...(body && { 'content-type': 'application/json' }) };
    const asked = request(`${here.address}${path}`, { method: body ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }));
    });
    asked.on('error', reject).end(body);
  });

it.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('answers and scripts go out as %s to who takes it', async (encoding, unpack) => {
  const plain = await ask('/graphql', 'identity', QUESTION);
  const packed = await ask('/graphql', encoding, QUESTION);
  expect(packed.encoding).toBe(encoding);
  expect(unpack(packed.body).toString()).toBe(plain.body.toString());
  expect(packed.body.length).toBeLessThan(plain.body.length / 2);

  const script = await ask('/console.js', encoding);
  expect(script.encoding).toBe(encoding);
  expect(unpack(script.body).toString()).toBe(SCRIPT);
});

it('who takes nothing packed gets it plain, and what is short is not packed', async () => {
  expect((await ask('/graphql', 'identity', QUESTION)).encoding).toBeUndefined();
  expect((await ask('/graphql', 'gzip', JSON.stringify({ query: '{ __typename }' }))).encoding).toBeUndefined();
});
