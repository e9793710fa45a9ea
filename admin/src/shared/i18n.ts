/** Texts in two languages: every message has both or it does not compile, and so does every key that is asked for. */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { type Locale, messages } from '../messages.ts';

type Keys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Keys<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text of ours, by its path. */
export type MessageKey = Keys<(typeof messages)['id']['pilar'], 'pilar.'>;

export type Translate = (key: MessageKey, options?: Record<string, unknown>) => string;

export const locales: { locale: Locale; name: string }[] = [
  { locale: 'id', name: 'Bahasa Indonesia' },
  { locale: 'en', name: 'English' },
];

export const i18nProvider = polyglotI18nProvider((locale) => messages[locale as Locale] ?? messages.id, 'id', locales);

/** What a text counts decides between its forms, `one |||| many`: that of which there are so many stands last in it. */
function counted({ expected, count, days }: Record<string, unknown>): number | undefined {
  const many = expected ?? count ?? days;
  return many === undefined ? undefined : Number(many);
}

export function useT(): Translate {
  const translate = useTranslate();
  return useCallback((key, options) => translate(key, options && { smart_count: counted(options), ...options }), [translate]);
}

export function useLanguage(): Locale {
  return useLocaleState()[0] === 'en' ? 'en' : 'id';
}

interface Named {
  name: string;
  nameEn?: string;
}

/** Name of a catalogue row in the language of the screen. */
export function useName(): (row: Named) => string {
  const language = useLanguage();
  return useCallback((row) => (language === 'en' && row.nameEn ? row.nameEn : row.name), [language]);
}
