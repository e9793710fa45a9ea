/** What is said while it runs: lines for the person who started something, and the log, which keeps what is named here and no more. */

import { inSources } from './stack.ts';

/** Lines for the person who started something. */
export type Log = (line: string) => void;

/** Says what is done if it takes longer than a second, and how long it took. */
export async function progress<T>(log: Log, title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  let wasShown = false;
  const timer = setTimeout(() => {
    wasShown = true;
    log(`${title} …`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (wasShown) log(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Names of things and measures of them, never what somebody entered. */
const KEPT = new Set(['requestId', 'method', 'route', 'status', 'ms', 'job', 'payload', 'queue', 'err', 'replica', 'login', 'ended']);
const KEPT_OF_ERROR = ['type', 'code', 'message', 'constraint', 'stack'] as const;

/** Redaction by a list of what is let through: a name that is not on it does not reach the log, whoever writes it. */
export const logOptions = (level: string) => ({
  level,
  base: null,
  formatters: { log: (given: Record<string, unknown>) => pick(given) },
  serializers: { err: errorKept },
});

function pick(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => KEPT.has(name)));
}

function errorKept(error: unknown): object {
  const given = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const kept = Object.fromEntries(KEPT_OF_ERROR.map((name) => [name, given[name]]));
  return { ...kept, type: given.type ?? given.name, message: withoutQuotes(given.message), stack: placesIn(given.stack) };
}

/** PostgreSQL and Node quote the value they complain about; places of the code follow the message in a stack. */
const withoutQuotes = (message: unknown) => (typeof message === 'string' ? message.replace(/(["'`]).*\1/gs, '$1…$1') : undefined);

const placesIn = (stack: unknown) =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .map(inSources)
        .join('\n')
    : undefined;
