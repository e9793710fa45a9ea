import type { Question } from '../question.ts';
import type { View } from '../view.ts';

export interface Bilingual {
  id: string;
  en: string;
}

export interface ReadyQuestion {
  id: string;
  name: Bilingual;
  /** What is asked and what it is good for, in a sentence. */
  text: Bilingual;
  query: Question;
  /** How its answer is looked at first; the table alone where it is not said. */
  view?: View;
}
