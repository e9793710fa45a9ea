/** One request to the API. The session cookie rides along; a refusal becomes an HttpError that react-admin understands. */

import type { TypedDocumentString } from '@pilar/schema/generated/graphql.ts';
import { HttpError } from 'react-admin';
import { newKey } from '../shared/newKey.ts';
import { type ApiError, readError } from './errors.ts';
import { whole } from './everyPage.ts';
import { sessionEnds } from './session.ts';

const UNAUTHENTICATED = 401;

type Variables<V> = Record<string, never> extends V ? [variables?: V, signal?: AbortSignal] : [variables: V, signal?: AbortSignal];

/** Lists for which the document takes a cursor are whole. */
export async function request<Result, V>(document: TypedDocumentString<Result, V>, ...[variables, signal]: Variables<V>): Promise<Result> {
  const query = document.toString();
  const data = await asked(query, variables, signal);
  await whole(data, query, (cursor) => asked(query, { ...variables, ...cursor }, signal));
  return data as Result;
}

async function asked(query: string, variables: unknown, signal?: AbortSignal): Promise<Record<string, never>> {
  const answer = await (query.includes('$idempotencyKey') ? once : send)(query, variables, signal);
  if (answer.status === UNAUTHENTICATED) {
    sessionEnds(true);
    throw new HttpError('pilar.identity.signInAgain', UNAUTHENTICATED);
  }
  if (answer.errors?.length) throw readError(answer.errors, answer.status);
  if (!answer.data) throw new HttpError('ra.notification.http_error', answer.status);
  return answer.data as Record<string, never>;
}

/** Keys of writes that got no answer, by what they say. */
const unanswered = new Map<string, string>();

/** Said again after a connection broke, or by a second click, a write that was done is answered and not done twice. */
async function once(query: string, variables: unknown, signal?: AbortSignal): Promise<Answer> {
  const write = query + JSON.stringify(variables);
  const idempotencyKey = unanswered.get(write) ?? newKey();
  unanswered.set(write, idempotencyKey);
  const answer = await send(query, { idempotencyKey, ...(variables as object) }, signal);
  if (answer.status < 500) unanswered.delete(write);
  return answer;
}

interface Answer {
  data?: unknown;
  errors?: ApiError[];
  status: number;
}

async function send(query: string, variables: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
    credentials: 'same-origin',
    signal,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new HttpError('pilar.shared.unreachable', 503);
  });
  const body = (await response.json().catch(() => undefined)) as Omit<Answer, 'status'> | undefined;
  if (!body) throw new HttpError(response.status >= 500 ? 'pilar.shared.unreachable' : 'ra.notification.http_error', response.status);
  return { ...body, status: response.status };
}
