/** Tiles as they are kept on the server, and as they are shown once their questions are known. */
import type { Question } from '../../analysis/question.ts';
import type { Bilingual } from '../../analysis/ready/question.ts';
import { contentOf } from '../../analysis/saved/useSavedQuestions.ts';
import type { View } from '../../analysis/view.ts';
import type { Saved } from '../../saved-query/sharing.ts';
import { type AskedTile, type Height, type Tile, type Width, widthOf } from '../dashboard.ts';

export interface KeptTile {
  id: string;
  kind: 'QUESTION' | 'FIGURE' | 'TEXT';
  width: Width;
  /** None: as high as what is in it. */
  height?: Height;
  /** In place of the name of its question. */
  name?: string;
  /** In English; none: called so in both languages. */
  nameEn?: string;
  text?: string;
  /** Id of a saved question, and its version when it was put here. */
  question?: string;
  questionVersion?: number;
  /** A question of its own. */
  query?: Question;
  view?: View;
  row?: string;
  column?: string;
}

export const MOST_TILES = 24;

export const newId = (): string => Math.random().toString(36).slice(2, 10);

export function tilesOf({ content }: Pick<Saved, 'content'>): KeptTile[] {
  const { tiles } = content as { tiles?: KeptTile[] };
  return Array.isArray(tiles) ? tiles : [];
}

export const questionsOf = (tiles: readonly KeptTile[]): string[] =>
  [...new Set(tiles.flatMap(({ question }) => question ?? []))].toSorted((a, b) => a.localeCompare(b));

/** Questions that tiles name. */
export interface Questions {
  found: ReadonlyMap<string, Saved>;
  /** All that the viewer sees are known. */
  isComplete: boolean;
  error: Error | null;
  retry: () => void;
}

export function shownTile(kept: KeptTile, { found, isComplete, error, retry }: Questions): Tile {
  const { id, width, height, text = '', question, query } = kept;
  const placed = { id, width, height };
  if (kept.kind === 'TEXT') return { ...placed, kind: 'TEXT', text };
  if (query) return asked(kept, titleIn(kept), query, kept.view);
  const saved = found.get(question ?? '');
  const content = saved && contentOf(saved);
  if (!content && isComplete) return { ...placed, kind: 'GONE', name: titleIn(kept), why: 'HIDDEN' };
  if (!content) return error ? { ...placed, kind: 'FAILED', error, retry } : { ...placed, kind: 'COMING' };
  if (saved.retiredAt) return { ...placed, kind: 'GONE', name: titleIn(kept, saved.name), why: 'RETIRED' };
  const changedTo = saved.version > (kept.questionVersion ?? saved.version) ? saved.version : undefined;
  return { ...asked(kept, titleIn(kept, saved.name), content.query, kept.view ?? content.view), changedTo };
}

/** Its own, else that of its question; without either what it is called in the other language. */
export const titleIn = ({ name, nameEn }: Pick<KeptTile, 'name' | 'nameEn'>, otherwise?: string): Bilingual => ({
  id: name ?? otherwise ?? nameEn ?? '',
  en: nameEn ?? name ?? otherwise ?? '',
});

function asked({ id, width, height, kind, row, column }: KeptTile, name: Bilingual, query: Question, view: View = { view: 'chart' }) {
  const tile = { id, width, height, name, query };
  return kind === 'FIGURE' ? { ...tile, kind: 'FIGURE' as const, row, column } : { ...tile, kind: 'PICTURE' as const, view };
}

/** A tile that is there from the beginning, as one's own: with the question itself and its name in both languages. */
export function keptTile(tile: AskedTile): KeptTile {
  const shared = { id: newId(), width: widthOf(tile), name: tile.name.id, nameEn: tile.name.en, query: tile.query };
  return tile.kind === 'FIGURE' ? { ...shared, kind: 'FIGURE' } : { ...shared, kind: 'QUESTION', view: tile.view };
}
