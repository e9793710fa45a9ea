/** The question lives in the address: the way back, a bookmark and a shared link all hold it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useAddress } from '../shared/useAddress.ts';
import { type Question, tidy } from './question.ts';
import { lasting, type View, viewNow, viewText } from './view.ts';

/** The kept question that was opened, to be saved again; it stays with this browser's history and is not part of a link. */
export interface Opened {
  savedId?: string;
  name?: string;
  description?: string;
}

const textOf = (question: Question): string => JSON.stringify(tidy(question));

export const addressOf = (question: Question, view: View = {}): string =>
  `/explore?q=${encodeURIComponent(textOf(question))}${viewText(view)}`;

function readQuestion(text: string | null): Question | 'broken' | undefined {
  if (text === null) return undefined;
  try {
    const read = JSON.parse(text) as Partial<Question> | null;
    return Array.isArray(read?.measures) ? (read as Question) : 'broken';
  } catch {
    return 'broken';
  }
}

const isSplitAlike = ({ rows }: Question, before: ReturnType<typeof readQuestion>): boolean =>
  typeof before === 'object' && JSON.stringify(before.rows) === JSON.stringify(rows);

/** `isSame`: one more step of the same change, for which the way back needs no stop of its own. */
export type Ask = (question: Question, isSame?: boolean) => void;

/** Changes show at once and the address follows, which takes a moment: the next change must build on this one. */
export function useQuestion(): { question: Question | 'broken' | undefined; ask: Ask; opened: Opened } {
  const [params, set] = useAddress();
  const { state } = useLocation();
  const text = params.get('q');
  const [question, setQuestion] = useState(() => readQuestion(text));
  /** What the question was read from, or is written as: read once more it would count as another one, and its answer as an old one. */
  const held = useRef(text);
  const ownTexts = useRef(new Set<string | null>([text]));
  const isBack = useNavigationType() === 'POP';

  // An address that did not come from here (the way back, a link) is another question.
  useEffect(() => {
    if (held.current === text || (ownTexts.current.has(text) && !isBack)) return;
    held.current = text;
    ownTexts.current = new Set([text]);
    setQuestion(readQuestion(text));
  }, [text, isBack]);

  const ask: Ask = useCallback(
    (next, isSame) => {
      const before = readQuestion(held.current);
      held.current = textOf(next);
      ownTexts.current.add(held.current);
      setQuestion(tidy(next));
      set({ q: held.current, ...lasting(viewNow(), isSplitAlike(next, before)) }, isSame ? 'same' : 'stop');
    },
    [set],
  );
  return { question, ask, opened: (state as Opened | null) ?? {} };
}
