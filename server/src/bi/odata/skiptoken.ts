/** Where the next page begins. Opaque, and of one question only: what was cut off, changed or taken to another question is refused. */
import { createHash } from 'node:crypto';
import type { Position } from './order.ts';
import { bad } from './refusal.ts';

export interface Place {
  after: Position;
  /** How many rows of `$top` are left. */
  rest?: number;
}

/** What a page is a page of: changed, its places mean nothing. */
export type Question = readonly (string | undefined)[];

const LONGEST = 8000;

export function tokenOf(question: Question, { after, rest }: Place): string {
  const text = JSON.stringify([rest ?? null, ...after]);
  return `${Buffer.from(text).toString('base64url')}.${sumOf(question, text)}`;
}

export function placeOf(question: Question, columns: number, token: string): Place {
  const [coded = '', sum] = token.length > LONGEST ? [] : token.split('.');
  const text = Buffer.from(coded, 'base64url').toString();
  if (sum !== sumOf(question, text)) throw wrong();
  const [rest, ...after] = valuesOf(text);
  const isRight = after.length === columns && after.every((value) => value === null || typeof value === 'string');
  if (!isRight || !(rest === null || Number.isSafeInteger(rest))) throw wrong();
  return { after: after as Position, ...(rest !== null && { rest: rest as number }) };
}

const wrong = () =>
  bad(
    '$skiptoken',
    'Tanda halaman ini tidak sah: ikuti @odata.nextLink apa adanya.',
    'This token is not valid: follow @odata.nextLink as it is.',
  );

const sumOf = (question: Question, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([question.map((part) => part ?? null), text]))
    .digest('base64url')
    .slice(0, 22);

function valuesOf(text: string): unknown[] {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}
