import type { Question } from '../question.ts';

interface Bilingual {
  id: string;
  en: string;
}

export interface ReadyQuestion {
  id: string;
  name: Bilingual;
  /** What is asked and what it is good for, in a sentence. */
  text: Bilingual;
  query: Question;
}
