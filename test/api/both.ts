/** The same request to a server of each executor: whatever comes back must be the same bytes. */
import { expect } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, type WorldOptions, world } from '../world.ts';

export interface Raw {
  status: number;
  body: string;
}

export interface Said extends Raw {
  code?: string;
  message: string;
  messageEn: string;
  fields: { path: string; message: string; messageEn: string }[];
}

export interface Both {
  through: World;
  plain: World;
  ask(body: unknown, headers?: Record<string, string>): Promise<Said>;
  close(): Promise<void>;
}

/** The answer as it came, request ids taken out. */
export async function raw(
  server: World,
  body: unknown,
  headers: Record<string, string> = {},
  person: PersonName = 'planner',
): Promise<Raw> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headersOf(person), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.text()).replace(/"requestId":"[^"]+"/g, '"requestId":"*"') };
}

export async function both(options: WorldOptions = {}): Promise<Both> {
  const [through, plain] = [await world({ ...options, executor: 'through' }), await world({ ...options, executor: 'plain' })];
  const ask = async (body: unknown, headers: Record<string, string> = {}) => {
    const [one, other] = [await raw(through, body, headers), await raw(plain, body, headers)];
    expect(other).toEqual(one);
    const { errors = [] } = JSON.parse(one.body) as { errors?: { extensions: Omit<Said, keyof Raw> }[] };
    const { code, message = '', messageEn = '', fields = [] } = errors[0]?.extensions ?? {};
    return { ...one, code, message, messageEn, fields };
  };
  return { through, plain, ask, close: async () => void (await Promise.all([through.close(), plain.close()])) };
}
