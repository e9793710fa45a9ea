/** What a dashboard is made of. Its tiles name saved questions, which are followed as they change, or hold a question of their own. */
import { at, invalid, type Text } from '../core/errors.ts';
import { checkBounds, Few, JsonObject, Line, Lines, OneOfThese, Whole } from '../core/write/bounds.ts';

const MOST_TILES = 24;
const COLUMNS = 4;
const MOST_ROWS = 6;
const LONGEST_TEXT = 2000;

export class Tile {
  /** By which the address of a page names it, wherever it stands. */
  @Line(20)
  id!: string;

  @OneOfThese('QUESTION', 'FIGURE', 'TEXT')
  kind!: 'QUESTION' | 'FIGURE' | 'TEXT';

  /** Columns out of four. */
  @Whole(1, COLUMNS)
  width!: number;

  /** Rows that it spans, each as high as a figure; left out it is as high as what is in it. */
  @Whole(1, MOST_ROWS)
  height?: number;

  /** In place of the name of its question. */
  @Line(120)
  name?: string;

  /** The same in English; left out it is called so in both languages. */
  @Line(120)
  nameEn?: string;

  @Lines(LONGEST_TEXT)
  text?: string;

  /** Global id of a saved question, and the version of it that the dashboard was made with. */
  @Line(60)
  question?: string;

  @Whole(1, 2_147_483_647)
  questionVersion?: number;

  @JsonObject(8000)
  query?: object;

  /** How the console looks at the answer. */
  @JsonObject(1000)
  view?: object;

  /** Keys of the cell that a figure shows. */
  @Line(300)
  row?: string;

  @Line(300)
  column?: string;
}

class Tiles {
  @Few(0, MOST_TILES)
  tiles!: unknown[];
}

const FIELDS = [
  'id',
  'kind',
  'width',
  'height',
  'name',
  'nameEn',
  'text',
  'question',
  'questionVersion',
  'query',
  'view',
  'row',
  'column',
] as const;

const MISSING: Text = { id: 'Wajib diisi.', en: 'Is required.' };
const NO_LIST: Text = { id: 'Isi daftar `tiles`.', en: 'Give a list `tiles`.' };
const TWICE: Text = { id: 'Dua kotak memakai id yang sama.', en: 'Two tiles have the same id.' };
const ONE_QUESTION: Text = {
  id: 'Isi salah satu: question (pertanyaan tersimpan) atau query (pertanyaan sendiri).',
  en: 'Give one of question (a saved one) or query (its own).',
};
const NO_MEASURES: Text = { id: 'Isi daftar `measures`.', en: 'Give a list `measures`.' };

/** The content as it is kept: what a tile does not have is left out. */
export function dashboardIn(content: object): { tiles: Tile[] } {
  const { tiles } = content as { tiles?: unknown };
  if (!Array.isArray(tiles)) throw invalid([at('input.content.tiles', NO_LIST)]);
  checkBounds(Tiles, { tiles }, 'input.content.');
  const kept = tiles.map((tile, index) => tileIn(tile, `input.content.tiles.${index}`));
  const twice = kept.findIndex(({ id }, index) => kept.findIndex((other) => other.id === id) < index);
  if (twice >= 0) throw invalid([at(`input.content.tiles.${twice}.id`, TWICE)]);
  return { tiles: kept };
}

function tileIn(given: unknown, path: string): Tile {
  const fields = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const known = FIELDS.filter((name) => Object.hasOwn(fields, name) && fields[name] !== null);
  const tile = Object.fromEntries(known.map((name) => [name, fields[name]])) as Partial<Tile>;
  const needed = ['id', 'kind', 'width', ...(tile.kind === 'TEXT' ? ['text'] : [])];
  const missing = needed.filter((name) => !(name in tile)).map((name) => at(`${path}.${name}`, MISSING));
  if (missing.length > 0) throw invalid(missing);
  checkBounds(Tile, tile, `${path}.`);
  if (tile.kind !== 'TEXT') checkQuestion(tile, path);
  return tile as Tile;
}

function checkQuestion({ question, query }: Partial<Tile>, path: string): void {
  if ((question === undefined) === (query === undefined)) throw invalid([at(`${path}.question`, ONE_QUESTION)]);
  if (query && !Array.isArray((query as { measures?: unknown }).measures)) throw invalid([at(`${path}.query.measures`, NO_MEASURES)]);
}
