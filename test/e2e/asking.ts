/** How a person asks in Explore, and what the table then shows, beside what the API answers to the same person. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Answered {
  columns: { key: string }[];
  rows: { key: string; cells: { value: string | null }[] }[];
  sentence: string;
}

const ANALYSE = 'query ($query: AnalysisInput!) { analysis(query: $query) { columns { key } rows { key cells { value } } sentence } }';

/** Asked with the session of the page. */
export async function answerOf(page: Page, query: object): Promise<Answered> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/graphql`, { data: { query: ANALYSE, variables: { query } } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return data.analysis;
}

export const linkTo = (query: object): string => `/explore?q=${encodeURIComponent(JSON.stringify(query))}`;

export const questionOf = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get('q') ?? 'null');

type Figures = Record<string, (string | null)[]>;

/** As they are written in Indonesian; null where there is none. */
export function figuresOf({ rows }: Answered): Figures {
  const written = (value: string | null) => {
    if (value === null) return null;
    const decimals = value.split('.')[1]?.length ?? 0;
    return new Intl.NumberFormat('id-ID', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Number(value));
  };
  return Object.fromEntries(rows.map(({ key, cells }) => [key, cells.map(({ value }) => written(value))]));
}

/** The text that a cell begins with; a mark is no figure. */
export const figuresIn = (page: Page): Promise<Figures> =>
  page.locator('tr[data-row]').evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => [
        (row as HTMLElement).dataset.row,
        [...row.querySelectorAll('td')].map((cell) => {
          const first = cell.querySelector('button')?.firstChild;
          return first?.nodeType === Node.TEXT_NODE ? first.textContent : null;
        }),
      ]),
    ),
  );

/** As patient as pages are: two processors may have much else to do. */
export const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

export const shows = (page: Page, figures: Figures) => soon(() => figuresIn(page)).toEqual(figures);

/** While a panel within a panel unfolds, both pull the keyboard to themselves, sooner than anybody types. */
export async function unfolded(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** Before the address of the first is drawn. */
export async function pressAtOnce(...buttons: Locator[]): Promise<void> {
  const found = await Promise.all(buttons.map((button) => button.elementHandle()));
  await buttons[0]!.page().evaluate((all) => {
    for (const one of all) (one as HTMLElement).click();
  }, found);
}

/** The one that opened last. */
export const dialog = (page: Page): Locator => page.getByRole('dialog').last();

/** Adds to a row by its search: the first that is found. */
export const addOf =
  (page: Page) =>
  async (search: string, text: string, within: Page | Locator = page): Promise<void> => {
    await within.getByRole('combobox', { name: search }).fill(text);
    await page.getByRole('option').first().click();
  };

/** Chooses a value in the filter that is open. */
export async function choosing(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: 'Nilai' }).fill(name.split(',')[0]!);
  await page.getByRole('option', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

export function pressing(page: Page) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const write = async (text: string, ...keys: string[]) => {
    // At once, as a phone or an input method does: a list of a hundred is not drawn anew for each letter.
    await page.keyboard.insertText(text);
    await press(...keys);
  };
  return { press, write };
}
