/** Preferences of this browser: language, theme, columns. */
import { localStorageStore, type Store } from 'react-admin';

const VERSION = '1';
/** Of whoever sits at this browser, and not only of who signs out of it. */
const STAYS = new Set(['locale', 'theme']);

const all = localStorageStore(VERSION, 'Pilar');

function reset(): void {
  for (const key of Object.keys(all.listItems?.() ?? {})) if (!STAYS.has(key)) all.removeItem(key);
}

export const store: Store = { ...all, reset };

/** The language of the screen, where no hook can ask. */
export const currentLocale = (): 'id' | 'en' => (store.getItem<string>('locale', 'id') === 'en' ? 'en' : 'id');
