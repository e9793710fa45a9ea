/** Keeps a number of connections busy for some seconds, and notes how long every answer took. */
import { Client, type Dispatcher } from 'undici';

export interface Asked {
  path: string;
  body: string;
}

export interface Load {
  origin: string;
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  next(connection: number): Asked;
  /** Looks at every so many-th answer. */
  check(text: string, asked: Asked): void;
}

export interface Loaded {
  requests: number;
  seconds: number;
  /** Milliseconds of each request, ascending. */
  times: Float64Array;
}

const CHECK_EVERY = 50;

export async function load({ origin, headers, connections, seconds, next, check }: Load): Promise<Loaded> {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const busy = clients.map(async (client, connection) => {
    while (performance.now() < end) {
      const asked = next(connection);
      const sent = performance.now();
      const text = await ask(client, asked, headers, times.length % CHECK_EVERY === 0);
      times.push(performance.now() - sent);
      if (text !== undefined) check(text, asked);
    }
  });
  try {
    await Promise.all(busy);
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
  const taken = (performance.now() - began) / 1000;
  return { requests: times.length, seconds: taken, times: Float64Array.from(times).sort() };
}

/** The text where it is wanted; else what comes is let go of as it comes, so that the load costs little. */
function ask(client: Client, { path, body }: Asked, headers: Record<string, string>, isWanted: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, part) {
        if (isWanted || status !== 200) parts.push(part);
      },
      onResponseEnd() {
        const text = Buffer.concat(parts).toString();
        if (status !== 200) reject(new Error(`${path} answered ${status}: ${text.slice(0, 500)}`));
        else resolve(isWanted ? text : undefined);
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    };
    client.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}

export const percentile = (ascending: Float64Array, share: number): number => ascending[Math.floor((ascending.length - 1) * share)] ?? 0;
