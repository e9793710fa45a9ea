/** Starts Pilar and stops it in order: requests that run are answered, then the database ends. */
import 'reflect-metadata';
import { readEnv } from './core/env.ts';
import { serve } from './serve.ts';

const SLOWEST_STOP_MS = 20_000;
const stops: (() => Promise<void>)[] = [];

async function stop(code: number): Promise<void> {
  setTimeout(() => process.exit(1), SLOWEST_STOP_MS).unref();
  for (const one of stops.splice(0).reverse()) await one().catch((error) => console.error(error.message));
  process.exit(code);
}

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    console.log('Stopping …');
    void stop(0);
  });
}

try {
  await serve(
    readEnv(process.env),
    (line) => console.log(line),
    (one) => stops.push(one),
  );
} catch (error) {
  // A database that is stopped while it is being filled complains; that was asked for.
  if (!isStopping) {
    console.error((error as Error).message);
    await stop(1);
  }
}
