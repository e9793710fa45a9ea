/** What the raw tables say, as it is written in the language of the screen, and how it is read from there. */
import type { Client } from 'pg';
import type { Page } from 'playwright-core';
import type { Language, Person, Words } from './person.ts';

export type Seen = (page: Page) => Promise<unknown>;
type Answer = (database: Client, person: Person) => Promise<{ seen: Seen; expected: unknown }>;

const TAGS: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

function written(text: string, language: Language): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Number(text));
}

function change(text: string, language: Language): string {
  const sign = Math.sign(Number(text));
  return `${sign > 0 ? '▲' : sign < 0 ? '▼' : '='} ${written(text.replace('-', ''), language)}`;
}

const NOTHING = '—';

interface Line {
  key: string;
  cells: (string | null)[];
  deltas?: (string | null)[];
}

/** Every figure of the answer's table, by the keys of its rows. */
export const figures =
  (sql: string): Answer =>
  async (database, { say }) => {
    const language = say({ id: 'id', en: 'en' }) as Language;
    const { rows } = await database.query<Line>(sql);
    const cell = ({ cells, deltas }: Line, index: number) => {
      const [value, delta] = [cells[index], deltas?.[index]];
      return [value ? written(value, language) : NOTHING, delta && change(delta, language)].filter(Boolean).join(' ');
    };
    return { expected: Object.fromEntries(rows.map((row) => [row.key, row.cells.map((_, index) => cell(row, index))])), seen: cellsIn };
  };

const cellsIn: Seen = (page) =>
  page.locator('tr[data-row]').evaluateAll((rows) => {
    const own = (element: Element) => [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)?.textContent;
    const text = (cell: Element) => {
      const button = cell.querySelector('button')!;
      const delta = button.querySelector('.delta');
      const arrow = delta?.querySelector('[aria-hidden]')?.textContent?.trim();
      return [own(button) ?? button.querySelector('[aria-hidden]')?.textContent, arrow, delta && own(delta)].filter(Boolean).join(' ');
    };
    return Object.fromEntries(rows.map((row) => [(row as HTMLElement).dataset.row, [...row.querySelectorAll('td')].map(text)]));
  });

/** The list of villages: how many, and the first of them by name. */
export const villages =
  (sql: string): Answer =>
  async (database, { say }) => {
    const { rows } = await database.query<{ name: string }>(sql);
    const names = rows.map(({ name }) => name);
    const of = say({ id: 'dari', en: 'of' });
    const seen: Seen = async (page) => {
      const text = await page.locator('main').innerText();
      return {
        total: Number(new RegExp(`[-–]\\d+ ${of} (\\d+)`).exec(text)?.[1]),
        missing: names.slice(0, 25).filter((name) => !text.includes(name)),
      };
    };
    return { expected: { total: names.length, missing: [] }, seen };
  };

/** A list of names within the sentence that sums the page up. */
export const sentence =
  (sql: string, beginning: Words): Answer =>
  async (database, { say }) => {
    const { rows } = await database.query<{ name: string; nameEn: string }>(sql);
    const names = rows.map(({ name, nameEn }) => say({ id: name, en: nameEn })).join(', ');
    const text = names && `${say(beginning)}${names}.`;
    const seen: Seen = async (page) => {
      const said = await page.getByRole('main').getByRole('status').first().innerText();
      return said.slice(said.includes(say(beginning)) ? said.indexOf(say(beginning)) : said.length);
    };
    return { expected: text, seen };
  };
