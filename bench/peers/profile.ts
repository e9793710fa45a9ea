/** Where the time of Pilar's server goes, question by question: its own sampling profiler, asked over the inspector's protocol. */

import { askedOf, toldOf } from './equal.ts';
import { type Loaded, load } from './load.ts';
import type { Running } from './processes.ts';
import type { Question } from './queries.ts';
import { CONNECTIONS } from './recording.ts';

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}

interface Profile {
  nodes: Node[];
  samples: number[];
  timeDeltas: number[];
}

interface Inspector {
  send<T>(method: string, params?: object): Promise<T>;
  close(): void;
}

async function connect(address: string): Promise<Inspector> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (result: never) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(data as string) as { id: number; result: never };
    waiting.get(id)?.(result);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let sent = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve) => {
        sent += 1;
        waiting.set(sent, resolve);
        socket.send(JSON.stringify({ id: sent, method, params }));
      }),
    close: () => socket.close(),
  };
}

const SAMPLE_US = 200;
const WARM_SECONDS = 3;

export async function profileOf(running: Running, questions: readonly Question[], seconds: number): Promise<string> {
  const inspector = await connect(running.inspector as string);
  const parts: string[] = [];
  await inspector.send('Profiler.enable');
  await inspector.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  for (const question of questions) {
    await run(question, running, WARM_SECONDS);
    await inspector.send('Profiler.start');
    const { requests } = await run(question, running, seconds);
    const { profile } = await inspector.send<{ profile: Profile }>('Profiler.stop');
    parts.push(`### ${question.id}: ${question.title} (${requests} requests)\n\n${summary(profile, requests)}`);
  }
  inspector.close();
  return parts.join('\n\n');
}

const run = (question: Question, { target, origin, headers }: Running, seconds: number): Promise<Loaded> =>
  load({
    origin,
    headers,
    connections: CONNECTIONS,
    seconds,
    next: (connection) => askedOf(question, target, question.draw(connection)[target]),
    check: (text) => void toldOf(question, text),
  });

const MOST_PARTS = 14;
const MOST_FUNCTIONS = 25;

function summary({ nodes, samples, timeDeltas }: Profile, requests: number): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  samples.forEach((id, index) => {
    const { callFrame } = byId.get(id) as Node;
    const us = (timeDeltas[index] ?? 0) / requests;
    const part = partOf(callFrame);
    if (part === '(idle)') return;
    add(parts, part, us);
    add(functions, `${callFrame.functionName || '(anonymous)'} ${part}${callFrame.url ? `:${callFrame.lineNumber + 1}` : ''}`, us);
  });
  const total = [...parts.values()].reduce((sum, us) => sum + us, 0);
  return [`${total.toFixed(0)} us a request.`, lines(parts, MOST_PARTS), lines(functions, MOST_FUNCTIONS)].join('\n\n');
}

const add = (sums: Map<string, number>, name: string, us: number) => sums.set(name, (sums.get(name) ?? 0) + us);

const lines = (sums: ReadonlyMap<string, number>, most: number): string =>
  [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, us]) => `- ${us.toFixed(1)} us ${name}`)
    .join('\n');

/** Package, file of ours, or module of Node. */
function partOf({ functionName, url }: Node['callFrame']): string {
  if (!url) return functionName.startsWith('(') ? functionName : 'native';
  const ours = /server\/dist\/(.+)$/.exec(url)?.[1];
  if (ours) return ours;
  const [, name = url] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name;
}
