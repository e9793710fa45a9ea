/** The one catalogue of errors. Codes never change; texts are Indonesian and English; nothing internal ever leaves. */
import { GraphQLError } from 'graphql';
import { numberText } from './number-text.ts';

export type Code =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'PAGE_TOO_LARGE'
  | 'BODY_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL';

/** HTTP status by code; 200 where the refusal is a result of execution. */
export const STATUS: Record<Code, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 200,
  CONFLICT: 200,
  IDEMPOTENCY_MISMATCH: 200,
  QUERY_TOO_DEEP: 400,
  QUERY_TOO_COSTLY: 400,
  PAGE_TOO_LARGE: 400,
  BODY_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A sentence in both languages. */
export interface Text {
  id: string;
  en: string;
}

export interface FieldProblem {
  /** Path in the input, dotted: `input.validTo`, `rows.3.numerator`. */
  path: string;
  message: string;
  messageEn: string;
}

function problem(code: Code, text: Text, extra: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(text.en, { extensions: { code, message: text.id, messageEn: text.en, fields: [], ...extra } });
}

export const at = (path: string, text: Text): FieldProblem => ({ path, message: text.id, messageEn: text.en });

export const unauthenticated = () =>
  problem('UNAUTHENTICATED', { id: 'Masuk atau kirim kunci yang sah.', en: 'Sign in or send a valid key.' });

export const forbidden = (verb: string) =>
  problem('FORBIDDEN', { id: `Peran Anda tidak mengizinkan ${verb}.`, en: `Your role does not allow ${verb}.` }, { verb });

export const invalid = (fields: FieldProblem[]) =>
  problem(
    'BAD_USER_INPUT',
    { id: fields[0]?.message ?? 'Masukan tidak sah.', en: fields[0]?.messageEn ?? 'The input is not valid.' },
    { fields },
  );

/** A literal is right, but what a variable puts into it is not. */
export const spoiled = (path: string) =>
  invalid([at(path, { id: 'Nilai variabel di sini tidak cocok.', en: 'The value of a variable does not fit here.' })]);

/** Ids and codes are repeated, for else nobody finds the wrong one among many; what looks like neither may be anything. */
const REPEATED = /^[A-Za-z0-9][\w.:-]{0,39}$/;

export const notFoundText = (id: string): Text =>
  REPEATED.test(id)
    ? { id: `${id} tidak ditemukan.`, en: `${id} was not found.` }
    : { id: 'Data ini tidak ditemukan.', en: 'This was not found.' };

/** Absent and out of scope look the same. */
export const notFound = (path: string, id: string) => problem('NOT_FOUND', notFoundText(id), { fields: [at(path, notFoundText(id))] });

/** `current` is the row as it stands now, where the actor may see it. */
export const conflict = (text: Text, current?: unknown, fields: FieldProblem[] = []) => problem('CONFLICT', text, { current, fields });

export const stale = (current: unknown) =>
  conflict({ id: 'Data ini sudah diubah orang lain.', en: 'Someone else has changed this record.' }, current);

export const idempotencyMismatch = () =>
  problem('IDEMPOTENCY_MISMATCH', {
    id: 'Kunci idempotensi ini sudah dipakai untuk masukan lain.',
    en: 'This idempotency key was used with other input.',
  });

export const tooDeep = (limit: number) =>
  problem('QUERY_TOO_DEEP', { id: `Kueri lebih dalam dari ${limit} tingkat.`, en: `The query is deeper than ${limit} levels.` }, { limit });

/** Quantifiers inside quantifiers: each level multiplies what the database must look at. */
export const tooNested = (limit: number) =>
  problem(
    'QUERY_TOO_DEEP',
    {
      id: `Syarat some, none, every dan count bersarang lebih dari ${limit} tingkat.`,
      en: `Conditions with some, none, every and count are nested more than ${limit} levels.`,
    },
    { limit },
  );

export const tooSlow = () =>
  problem(
    'QUERY_TOO_COSTLY',
    {
      id: 'Kueri ini terlalu lama dijawab basis data. Persempit where, wilayah, atau jangka waktunya; kurangi ukuran dan sumbunya; atau bagi kuerinya.',
      en: 'The database takes too long over this query. Narrow where, places or the period; ask for fewer measures or dimensions; or split it.',
    },
    { isTooSlow: true },
  );

/** It has run once and is not to run again. */
export const isTooSlow = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.isTooSlow === true;

/** Of a question across sectors; and in which ways it would fit, where one of them suffices. */
export function tooWide(cost: number, limit: number, ways: readonly Text[]): GraphQLError {
  const [many, most] = [numberText(String(cost)), numberText(String(limit))];
  const hint =
    ways.length > 0
      ? { id: `Muat bila ${ways.map(({ id }) => id).join(', atau ')}.`, en: `It fits ${ways.map(({ en }) => en).join(', or ')}.` }
      : { id: 'Saring tempat, persingkat periode, atau kurangi ukuran.', en: 'Filter places, shorten the period, or ask fewer measures.' };
  const text = {
    id: `Pertanyaan ini mungkin membaca ${many.id} nilai; batasnya ${most.id}. ${hint.id}`,
    en: `The question may read ${many.en} values; the limit is ${most.en}. ${hint.en}`,
  };
  return problem('QUERY_TOO_COSTLY', text, { cost, limit });
}

/** Nothing is cut off silently. */
export function tooManyCells(cells: number, most: number): GraphQLError {
  const [many, limit] = [numberText(String(cells)), numberText(String(most))];
  const text = {
    id: `Jawaban ini ${many.id} sel; batasnya ${limit.id}. Kurangi baris atau kolom, saring tempat, atau ambil yang teratas saja.`,
    en: `The answer has ${many.en} cells; the limit is ${limit.en}. Use fewer rows or columns, filter places, or ask for the top.`,
  };
  return invalid([at('query', text)]);
}

export const tooCostly = (cost: number, limit: number) =>
  problem(
    'QUERY_TOO_COSTLY',
    {
      id: `Kueri ini berbiaya ${cost}; batasnya ${limit}. Kurangi first atau bagi kuerinya.`,
      en: `The query costs ${cost}; the limit is ${limit}. Lower first or split it.`,
    },
    { cost, limit },
  );

export const pageTooLarge = (path: string, limit: number) =>
  problem(
    'PAGE_TOO_LARGE',
    { id: `first paling banyak ${limit}.`, en: `first is at most ${limit}.` },
    {
      limit,
      fields: [at(path, { id: `Paling banyak ${limit}.`, en: `At most ${limit}.` })],
    },
  );

/** Of an address that nothing stands behind. */
export const noSuchAddress = () =>
  problem('NOT_FOUND', {
    id: 'Alamat ini tidak ada. GraphQL menerima POST /graphql.',
    en: 'There is no such address. GraphQL takes POST /graphql.',
  });

export const bodyTooLarge = () =>
  problem('BODY_TOO_LARGE', { id: 'Permintaan lebih besar dari 1 MB.', en: 'The request is larger than 1 MB.' });

export const rateLimited = (seconds: number) =>
  problem(
    'RATE_LIMITED',
    {
      id: `Terlalu banyak permintaan. Coba lagi ${seconds} detik lagi.`,
      en: `Too many requests. Try again in ${seconds} seconds.`,
    },
    { seconds },
  );

/** After how many seconds it is worth trying again, where an error says so. */
export const secondsIn = (error: unknown): number | undefined =>
  error instanceof GraphQLError && typeof error.extensions.seconds === 'number' ? error.extensions.seconds : undefined;

/** Seconds after which it is worth trying again. */
export const RETRY_AFTER = '1';

export const unavailable = () =>
  problem('SERVICE_UNAVAILABLE', {
    id: 'Layanan sedang tidak tersedia. Coba lagi sebentar.',
    en: 'The service is not available. Try again shortly.',
  });

export const internal = (requestId: string) =>
  problem('INTERNAL', {
    id: `Terjadi kesalahan di server. Sebutkan nomor ${requestId}.`,
    en: `Something went wrong on the server. Quote number ${requestId}.`,
  });
