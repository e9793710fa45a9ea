/** A script from the opened console to the right answer on the screen, with what it took. */
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk } from '../desk.ts';
import { settled } from '../settled.ts';
import { type Device, type Language, personAt } from './person.ts';
import type { Script } from './scripts.ts';

export interface Cost {
  interactions: number;
  presses: number;
  kilobytes: number;
  seconds: number;
}

const PHONE_WIDTH = 390;
/** 400 kbit/s each way, as far from the server as a village is. */
const THROUGHPUT = 400_000 / 8;
const SLOW = { offline: false, latency: 150, downloadThroughput: THROUGHPUT, uploadThroughput: THROUGHPUT };

export async function run(here: Desk, script: Script, device: Device, language: Language): Promise<Cost> {
  const isPhone = device === 'phone';
  // The shell is cached by this first look.
  const page = await here.open('/', { language, ...(isPhone && { width: PHONE_WIDTH, isTouched: true }) });
  // A phone draws while it waits for the network.
  page.setDefaultTimeout(60_000);
  const session = await page.context().newCDPSession(page);
  const transferred = await counting(session);
  if (isPhone) await session.send('Network.emulateNetworkConditions', SLOW);
  const begin = performance.now();
  await page.goto(here.world.address);
  await settled(page);
  const person = personAt(page, device, language);
  for (const act of script.acts) await act(person);
  await shows(page, await script.answer(here.world.owner, person));
  const seconds = (performance.now() - begin) / 1000;
  await settled(page);
  await page.context().close();
  return { ...person.done, kilobytes: transferred() / 1000, seconds };
}

async function shows(page: Page, { seen, expected }: Awaited<ReturnType<Script['answer']>>): Promise<void> {
  await expect.poll(() => seen(page), { timeout: 60_000 }).toEqual(expected);
}

/** All that came over the wire, headers and all. */
async function counting(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}
