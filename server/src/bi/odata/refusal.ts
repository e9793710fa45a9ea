/** What OData answers instead of data: the catalogue's errors in OData's form, and refusals of its own that GraphQL has no code for. */
import { internal, STATUS, type Text } from '../../core/errors.ts';
import { problemOf } from '../../core/graphql/problems.ts';

export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 501,
    readonly text: Text,
    /** The option, or the part of the address, that it is about. */
    readonly target?: string,
  ) {
    super(text.en);
  }
}

const CODES = { 400: 'BAD_USER_INPUT', 404: 'NOT_FOUND', 405: 'METHOD_NOT_ALLOWED', 501: 'NOT_IMPLEMENTED' } as const;

export const bad = (target: string, id: string, en: string) => new Refusal(400, { id, en }, target);

export const absent = () => new Refusal(404, { id: 'Data ini tidak ditemukan.', en: 'This was not found.' });

export const unsupported = (target: string, id: string, en: string) => new Refusal(501, { id, en }, target);

/** Somewhere in the text of an option, counted from 1. */
export const badAt = (target: string, place: number, id: string, en: string) =>
  bad(target, `${id} (${target}, huruf ke-${place + 1})`, `${en} (${target}, character ${place + 1})`);

export interface Told {
  status: number;
  body: string;
  isOurs: boolean;
}

/** Tools show one message and nothing else, so it is in both languages. */
export function told(error: unknown, requestId: string): Told {
  const { status, code, text, target } = known(error, requestId);
  const body = { error: { code, message: `${text.id} / ${text.en}`, ...(target && { target }), innererror: { requestId } } };
  return { status, body: JSON.stringify(body), isOurs: code === 'INTERNAL' };
}

function known(error: unknown, requestId: string) {
  if (error instanceof Refusal) return { status: error.status, code: CODES[error.status], text: error.text, target: error.target };
  const { problem, code } = problemOf(error, requestId);
  const { message, messageEn } = (problem.extensions ?? internal(requestId).extensions) as { message: string; messageEn: string };
  return { status: code === 'NOT_FOUND' ? 404 : STATUS[code], code, text: { id: message, en: messageEn } };
}
