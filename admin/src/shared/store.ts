/** Preferences of this browser: language, theme, columns. */
import { localStorageStore } from 'react-admin';

const VERSION = '1';

export const store = localStorageStore(VERSION, 'Pilar');

/** The language of the screen, where no hook can ask. */
export const currentLocale = (): 'id' | 'en' => (store.getItem<string>('locale', 'id') === 'en' ? 'en' : 'id');
