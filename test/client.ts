/** A client that speaks GraphQL over HTTP, as any partner's would. */

interface Refusal {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    message: string;
    messageEn: string;
    fields: { path: string; message: string; messageEn: string }[];
    requestId: string;
    current?: unknown;
  };
}

export interface Answer<T = Data> {
  status: number;
  data: T | null;
  errors: Refusal[];
}

// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects; the answer is whatever came.
type Data = any;

export interface Client {
  ask(query: string, variables?: object): Promise<Answer>;
  /** The data, or the test fails with what was said instead. */
  get(query: string, variables?: object): Promise<Data>;
  /** The code of the one error, or the test fails. */
  refused(query: string, variables?: object): Promise<Refusal['extensions']>;
}

export function createClient(address: string, headers: Record<string, string>): Client {
  async function ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    // Held to everywhere: whoever is told to come back is told when.
    if (response.status === 503 && !response.headers.has('retry-after')) throw new Error('503 without Retry-After.');
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data, errors };
  }

  async function get(query: string, variables?: object): Promise<Data> {
    const { data, errors } = await ask(query, variables);
    if (errors.length > 0) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async function refused(query: string, variables?: object): Promise<Refusal['extensions']> {
    const { data, errors } = await ask(query, variables);
    if (errors.length !== 1) throw new Error(`Expected one refusal: ${JSON.stringify({ data, errors })}`);
    return errors[0]!.extensions;
  }

  return { ask, get, refused };
}
