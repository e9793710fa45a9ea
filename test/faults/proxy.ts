/** A wire between the server and its database that can be cut, held and slowed, at the very message that is meant. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Proxy {
  /** The database's address through the wire. */
  url: string;
  /** Cuts each connection on which such a message is sent, before it arrives or before its answer does, so many times. */
  cut(at: Cut): void;
  /** How many were cut so far. */
  cuts(): number;
  /** Every connection there is, at once. */
  cutAll(): void;
  /** Bytes are taken and go nowhere, in both directions, also of new connections. */
  hang(): void;
  /** New connections are refused, present ones cut. */
  refuse(): void;
  delay(ms: number): void;
  /** As if nothing had been; what hung is cut, as a network does that comes back. */
  heal(): void;
  close(): Promise<void>;
}

interface Cut {
  text: string;
  when: 'before it arrives' | 'before its answer';
  times: number;
}

type Mode = { kind: 'pass' } | { kind: 'hang' } | { kind: 'refuse' } | { kind: 'delay'; ms: number };

interface Wire {
  client: Socket;
  database: Socket;
}

export async function openProxy(url: string): Promise<Proxy> {
  const target = new URL(url);
  const wires = new Set<Wire>();
  let mode: Mode = { kind: 'pass' };
  let due: Cut | undefined;
  let count = 0;

  const end = (wire: Wire) => {
    wires.delete(wire);
    wire.client.resetAndDestroy();
    wire.database.destroy();
  };
  const cutAll = () => {
    for (const wire of [...wires]) end(wire);
  };

  /** When the last bytes that are still on their way arrive: later ones don't overtake them. */
  const arrivals = new WeakMap<Socket, number>();
  const pass = (to: Socket, bytes: Buffer) => {
    if (mode.kind === 'hang') return;
    const now = performance.now();
    const arrival = Math.max(now + (mode.kind === 'delay' ? mode.ms : 0), arrivals.get(to) ?? 0);
    if (arrival <= now) return void (to.destroyed || to.write(bytes));
    arrivals.set(to, arrival + 0.001);
    setTimeout(() => to.destroyed || to.write(bytes), arrival - now);
  };

  const fromClient = (wire: Wire, bytes: Buffer) => {
    if (!due || due.times === 0 || !bytes.toString('latin1').toLowerCase().includes(due.text)) return pass(wire.database, bytes);
    due.times -= 1;
    count += 1;
    if (due.when === 'before it arrives') return end(wire);
    // The database does what it was asked; the server never hears of it.
    wire.database.removeAllListeners('data');
    wire.database.once('data', () => end(wire));
    wire.database.write(bytes);
  };

  const server: Server = createServer((client) => {
    if (mode.kind === 'refuse') return void client.resetAndDestroy();
    const database = connect(Number(target.port), target.hostname);
    const wire = { client, database };
    wires.add(wire);
    client.on('data', (bytes) => fromClient(wire, bytes));
    database.on('data', (bytes) => pass(client, bytes));
    for (const socket of [client, database]) socket.on('error', () => end(wire)).on('close', () => end(wire));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const through = new URL(url);
  through.port = String((server.address() as { port: number }).port);

  return {
    url: through.href,
    cut: (at) => {
      due = { ...at };
    },
    cuts: () => count,
    cutAll,
    hang: () => {
      mode = { kind: 'hang' };
    },
    refuse: () => {
      mode = { kind: 'refuse' };
      cutAll();
    },
    delay: (ms) => {
      mode = { kind: 'delay', ms };
    },
    heal: () => {
      const hung = mode.kind === 'hang';
      mode = { kind: 'pass' };
      due = undefined;
      if (hung) cutAll();
    },
    close: async () => {
      cutAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
