/** A person at the console: a world with the demonstration, a browser, and pages that notice what must never happen. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { createUser } from '../../server/src/identity/accounts.ts';
import { type World, world } from '../world.ts';
import { openBrowser } from './browser.ts';
import { emailOf, HOLDINGS, type Role } from './people.ts';
import { settled } from './settled.ts';

export const PASSWORD = 'kata sandi uji yang panjang';
const BUILT = fileURLToPath(new URL('../../admin/dist/', import.meta.url));

export type Theme = 'light' | 'dark';
export interface PageOptions {
  as?: Role | 'nobody';
  theme?: Theme;
  language?: 'id' | 'en';
  width?: number;
  /** A screen that is touched, drawn as phones do. */
  isTouched?: boolean;
}

export interface Desk {
  world: World;
  /** A page of a signed-in person, at an address of the console. */
  open(path: string, options?: PageOptions): Promise<Page>;
  /** What pages did that must never happen: requests to other origins, broken scripts, breaches of the security policy. */
  breaches: string[];
  close(): Promise<void>;
}

const opened = new Set<BrowserContext>();

/** What a test leaves open would hear of every change that later ones make, and draw it. */
export async function closeOpened(): Promise<void> {
  const all = [...opened];
  opened.clear();
  await Promise.all(all.map((context) => context.close()));
}

export async function desk(): Promise<Desk> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The console is not built: run `pnpm build` first.');
  // A copy: a build meanwhile would take the files from under the pages.
  const folder = mkdtempSync(join(tmpdir(), 'pilar-console-'));
  cpSync(BUILT, folder, { recursive: true });
  const here = await world({ demo: true, console: folder });
  const people = new Map<Role, Promise<unknown>>();
  /** Made when they first come: making one takes a password's time. */
  const made = (role: Role) => {
    const person =
      people.get(role) ??
      createUser({ pool: here.pool }, { ...HOLDINGS[role], email: emailOf(role), name: `Uji ${role}`, password: PASSWORD });
    people.set(role, person);
    return person;
  };
  await made('PLANNER');
  const { browser, close } = await openBrowser();
  const breaches: string[] = [];
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  async function contextOf({
    as = 'PLANNER',
    theme = 'light',
    language = 'id',
    width = 1280,
    isTouched,
  }: PageOptions): Promise<BrowserContext> {
    const size = { width, height: width < 600 ? 844 : 800 };
    const context = await browser.newContext({
      viewport: size,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      ...(isTouched && { hasTouch: true, isMobile: true }),
      storageState: sessions.get(as),
    });
    await context.addInitScript(
      `if (location.origin !== 'null') { localStorage['RaStorePilar.theme'] ??= '"${theme}"'; localStorage['RaStorePilar.locale'] ??= '"${language}"'; }`,
    );
    if (as !== 'nobody' && !sessions.has(as)) {
      await made(as);
      sessions.set(as, await signIn(context, here.address, as));
    }
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== here.address) breaches.push(`request to ${request.url()}`);
    });
    context.on('weberror', (error) => breaches.push(String(error.error())));
    context.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) breaches.push(message.text());
    });
    return context;
  }

  return {
    world: here,
    breaches,
    async open(path, options = {}) {
      const context = await contextOf(options);
      opened.add(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(here.address + path);
      await settled(page);
      return page;
    },
    close: async () => {
      await close();
      await here.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(context: BrowserContext, address: string, role: Role) {
  const answer = await context.request.post(`${address}/api/auth/sign-in/email`, {
    data: { email: emailOf(role), password: PASSWORD },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`Signing in: ${answer.status()} ${await answer.text()}`);
  return context.storageState();
}

/** Opens a list of choices by its label and takes one. */
export async function choose(within: Page | Locator, label: string, choice: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click();
  const page = 'page' in within ? (within as Locator).page() : (within as Page);
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Names in the first column of the list, in order. */
export const namesOf = (page: Page): Promise<string[]> => page.locator('tbody tr td:first-child').allInnerTexts();
