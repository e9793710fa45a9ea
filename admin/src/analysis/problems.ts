/** What the API says is wrong with a question, at the place in it. */
import { HttpError } from 'react-admin';

export interface Problem {
  /** `measures.0.filters.1`; empty for the whole of the question. */
  path: string;
  message: string;
}

export function problemsOf(error: Error | null): Problem[] {
  if (!error) return [];
  const told = error instanceof HttpError ? (error.body?.errors as unknown) : undefined;
  const found = told ? flat(told, []) : [];
  return found.length > 0 ? found : [{ path: '', message: error.message }];
}

function flat(node: unknown, steps: readonly string[]): Problem[] {
  if (typeof node === 'string') return [{ path: isWhole(steps) ? '' : steps.slice(1).join('.'), message: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([step, inner]) => flat(inner, [...steps, step]));
}

const isWhole = ([first]: readonly string[]): boolean => first !== 'query';

/** Sentences about one part of the question, which may be within it. */
export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems
    .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
    .map(({ message }) => message)
    .join(' ') || undefined;
