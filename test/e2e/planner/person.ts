/**
 * A person at a keyboard or at a phone, and how many things they do. One interaction is one press of a key, one tap, one text written
 * into a field, or the way to a control: by Tab it counts once however many presses it takes, on a phone scrolling belongs to the tap.
 */
import type { Locator, Page } from 'playwright-core';

export type Language = 'id' | 'en';
export type Device = 'keyboard' | 'phone';
export type Words = Record<Language, string>;

export interface Person {
  page: Page;
  device: Device;
  say(words: Words): string;
  /** From anywhere, the first thing that the search finds. */
  find(text: string): Promise<void>;
  press(control: Locator): Promise<void>;
  /** Into a field that offers what fits: the first of it. */
  add(field: Locator, text: string): Promise<void>;
  /** One of a list that opens. */
  choose(list: Locator, name: string): Promise<void>;
  /** A chip that can be taken away. */
  drop(chip: Locator): Promise<void>;
  /** So far; presses are all keys but those of texts. */
  done: { interactions: number; presses: number };
}

type Acts = Pick<Person, 'press' | 'choose' | 'drop' | 'done'> & {
  openSearch(): Promise<void>;
  goTo(field: Locator): Promise<void>;
  take(option: Locator): Promise<void>;
};

export function personAt(page: Page, device: Device, language: Language): Person {
  const acts = device === 'keyboard' ? atKeyboard(page) : atPhone(page);
  const option = (text?: string) => page.getByRole('option', text ? { name: text } : undefined).first();
  const write = async (text: string) => {
    await page.keyboard.insertText(text);
    acts.done.interactions += 1;
    await option().waitFor();
    await acts.take(option());
  };
  return {
    ...acts,
    page,
    device,
    say: (words) => words[language],
    async find(text) {
      await acts.openSearch();
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await write(text);
    },
    async add(field, text) {
      await field.waitFor();
      if (!(await isHeld(field))) await acts.goTo(field);
      await write(text);
    },
  };
}

const isHeld = (control: Locator): Promise<boolean> => control.evaluate((element) => element.contains(document.activeElement));

const MOST_TABS = 80;

function atKeyboard(page: Page): Acts {
  const done = { interactions: 0, presses: 0 };
  const key = async (name: string) => {
    await page.keyboard.press(name);
    done.presses += 1;
  };
  const act = async (name: string) => {
    await key(name);
    done.interactions += 1;
  };
  /** Tab forwards, or backwards where the control lies before. */
  const goTo = async (control: Locator) => {
    await control.waitFor();
    const isBefore = await control.evaluate((element) =>
      Boolean(document.activeElement!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING),
    );
    for (let tabs = 0; !(await isHeld(control)); tabs++) {
      if (tabs > MOST_TABS) throw new Error(`Tab does not come to ${control}`);
      await key(isBefore ? 'Shift+Tab' : 'Tab');
    }
    done.interactions += 1;
  };
  return {
    done,
    goTo,
    openSearch: () => act('Control+k'),
    take: () => act('Enter'),
    async press(control) {
      await goTo(control);
      await act('Enter');
    },
    async choose(list, name) {
      await goTo(list);
      await act('Enter');
      await page.getByRole('option').first().waitFor();
      // A list without a field finds what is typed by its own, letters that come within half a second of each other: none waits for the one before.
      await Promise.all([...name].map((letter) => page.keyboard.press(letter)));
      done.interactions += 1;
      await act('Enter');
    },
    async drop(chip) {
      await goTo(chip);
      await act('Delete');
    },
  };
}

function atPhone(page: Page): Acts {
  const done = { interactions: 0, presses: 0 };
  const tap = async (control: Locator) => {
    await control.waitFor();
    await control.tap();
    done.interactions += 1;
  };
  return {
    done,
    goTo: tap,
    openSearch: () => tap(page.getByRole('button', { name: /Ctrl\+K/ })),
    take: tap,
    press: tap,
    async choose(list, name) {
      await tap(list);
      await tap(page.getByRole('option', { name, exact: true }));
    },
    drop: (chip) => tap(chip.locator('.MuiChip-deleteIcon')),
  };
}
