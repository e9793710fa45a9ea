/** Texts of this page alone: they come with it, where `messages.ts` comes with every page. */
import type { Locale } from '../messages.ts';

export type Both = Readonly<Record<Locale, string>>;
