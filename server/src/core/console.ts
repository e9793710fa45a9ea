/** Serves the built console from the origin of the API, with a content security policy that lets nothing else in. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decoded } from './decoded.ts';
import { SERVER } from './installation.ts';

const FOLDER = join(SERVER, '../admin/dist');
/** What the built page carries where every answer gets a fresh nonce: emotion, which writes styles, reads it there. */
const PLACEHOLDER = '__CSP_NONCE__';
/** Doors of the server; an unknown address below them is no page of the console. */
const DOORS = /^\/(graphql|explorer|api|bi|health|metrics)(\/|$)/;

const PAGES = '/*';

export interface ConsoleOptions {
  /** People come by https, to us or to a proxy before us. */
  isSecure: boolean;
  folder?: string;
}

export async function addConsole(app: FastifyInstance, { isSecure, folder = FOLDER }: ConsoleOptions): Promise<void> {
  const headers = headersOfAnswers(isSecure);
  app.addHook('onRequest', ({ routeOptions }, reply, next) => {
    if (routeOptions.url !== PAGES) reply.headers(headers);
    next();
  });
  // Apart from the doors: a nonce for each of their answers would be made for nobody.
  await app.register((pages) => addPages(pages, { isSecure, folder }));
}

async function addPages(app: FastifyInstance, { isSecure, folder }: Required<ConsoleOptions>): Promise<void> {
  await app.register(fastifyHelmet, { enableCSPNonces: true, strictTransportSecurity: isSecure, contentSecurityPolicy: policy(isSecure) });
  if (existsSync(folder)) await app.register(fastifyStatic, { root: folder, serve: false, dotfiles: 'ignore', preCompressed: true });
  const current = builtIn(folder);
  app.get(PAGES, (request: FastifyRequest, reply: FastifyReply) => {
    const path = decoded(request.originalUrl.replace(/[?#].*$/, ''));
    if (path === undefined || DOORS.test(path)) return reply.callNotFound();
    const { files, page } = current();
    if (files.has(path)) return sendFile(reply, path);
    if (page === undefined || /\.\w+$/.test(path)) return reply.callNotFound();
    return reply.type('text/html').header('cache-control', 'no-store').send(page.replaceAll(PLACEHOLDER, reply.cspNonce.style));
  });
}

/** What is no page needs no policy of its own each time: it is data, shown nowhere and taken for nothing else. */
const headersOfAnswers = (isSecure: boolean) => ({
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
});

function policy(isSecure: boolean) {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    useDefaults: false,
    directives: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      // A chart becomes pixels by way of an image that the page itself has made.
      imgSrc: [...self, 'blob:'],
      fontSrc: self,
      connectSrc: self,
      manifestSrc: self,
      formAction: self,
      baseUri: none,
      frameAncestors: none,
      ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}

/** Names of built files carry a hash of their content, so a browser may keep them for good. */
function sendFile(reply: FastifyReply, path: string): FastifyReply {
  const isHashed = path.startsWith('/assets/');
  return reply.sendFile(path.slice(1), { maxAge: isHashed ? '365d' : 0, immutable: isHashed });
}

interface Built {
  page?: string;
  files: ReadonlySet<string>;
}

/** The console as it is built now: a build beside a running server makes new names, and the page must name those. */
function builtIn(folder: string): () => Built {
  const index = join(folder, 'index.html');
  let known: Built & { since?: number } = { files: new Set() };
  return () => {
    const since = statSync(index, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && since !== known.since) known = { since, page: readFileSync(index, 'utf8'), files: listFiles(folder) };
    return known;
  };
}

function listFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Set(paths.map((path) => `/${path.split(sep).join('/')}`).filter((path) => path !== '/index.html' && !path.includes('/.')));
}
