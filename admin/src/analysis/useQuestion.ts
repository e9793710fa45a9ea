/** The question lives in the address alone: the way back, a bookmark and a shared link all hold it. */
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { type Question, tidy } from './question.ts';

/** The kept question that was opened, to be saved again; it stays with this browser's history and is not part of a link. */
export interface Opened {
  savedId?: string;
  name?: string;
  description?: string;
}

export const addressOf = (question: Question): string => `/explore?q=${encodeURIComponent(JSON.stringify(tidy(question)))}`;

export function readQuestion(text: string | null): Question | 'broken' | undefined {
  if (text === null) return undefined;
  try {
    const read = JSON.parse(text) as Partial<Question> | null;
    return Array.isArray(read?.measures) ? (read as Question) : 'broken';
  } catch {
    return 'broken';
  }
}

/** `isSame`: one more step of the same change, for which the way back needs no stop of its own. */
export type Ask = (question: Question, isSame?: boolean) => void;

export function useQuestion(): { question: Question | 'broken' | undefined; ask: Ask; opened: Opened } {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const text = params.get('q');
  const question = useMemo(() => readQuestion(text), [text]);
  const ask: Ask = useCallback((next, isSame) => navigate(addressOf(next), { replace: isSame, state }), [navigate, state]);
  return { question, ask, opened: (state as Opened | null) ?? {} };
}
