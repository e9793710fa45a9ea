/** What the API says when it refuses, in the language of the screen: field problems go to their fields, the rest to the page. */
import { HttpError, type RaRecord } from 'react-admin';
import { sharedMessages } from '../shared/messages.ts';
import { currentLocale } from '../shared/store.ts';
import { verbMessages } from '../shared/words/verbs.ts';

export interface ApiError {
  message: string;
  extensions?: {
    code?: string;
    message?: string;
    messageEn?: string;
    fields?: { path: string; message: string; messageEn: string }[];
    /** Of a conflict: the record as it stands now, in the form that was asked for. */
    current?: unknown;
    /** Of a refusal: what the role does not allow. */
    verb?: string;
    requestId?: string;
  };
}

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, SERVICE_UNAVAILABLE: 503 };

export function readError(errors: ApiError[], httpStatus: number): HttpError {
  const [first] = errors;
  const extensions = first?.extensions ?? {};
  const english = currentLocale() === 'en';
  const told = english ? extensions.messageEn : extensions.message;
  const message = refusalOf(extensions.verb) ?? told ?? first?.message ?? 'ra.notification.http_error';
  const fields = (extensions.fields ?? []).map((field) => ({ path: bare(field.path), message: english ? field.messageEn : field.message }));
  const status = STATUS[extensions.code ?? ''] ?? (httpStatus >= 400 ? httpStatus : 400);
  const { code, current } = extensions;
  return new HttpError(message, status, { code, current, ...(fields.length > 0 ? { errors: tree(fields) } : {}) });
}

/** `partner.update` says nothing to people: the act in words, where there are any. */
function refusalOf(verb: string | undefined): string | undefined {
  const [feature = '', act = ''] = verb?.split('.') ?? [];
  const words = (verbMessages[currentLocale()] as Record<string, Record<string, string>>)[feature]?.[act];
  return words && sharedMessages[currentLocale()].refused.replace('%{act}', words);
}

/** The form knows a field as `validTo`; the API calls it `input.validTo`. */
const bare = (path: string) => path.replace(/^input\.?/, '');

/** Nested as react-hook-form wants it; a problem of the whole input stands at the root. */
function tree(fields: { path: string; message: string }[]): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  for (const { path, message } of fields) {
    const steps = path ? path.split('.') : ['root', 'serverError'];
    const last = steps.pop()!;
    let node = errors;
    for (const step of steps) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node[last] ??= message;
  }
  return errors;
}

/** The record that somebody else saved meanwhile; undefined where something else went wrong. */
export const currentOf = (error: unknown): RaRecord | undefined =>
  error instanceof HttpError && error.body?.code === 'CONFLICT' && !error.body.errors ? (error.body.current ?? undefined) : undefined;
