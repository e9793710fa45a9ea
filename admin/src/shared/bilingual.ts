/** A group of texts in Indonesian and English. The English has exactly the keys of the Indonesian, or it does not compile. */

export interface Texts {
  [key: string]: string | Texts;
}

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export const bilingual = <T extends Texts>(id: T, en: Same<T>): { id: Same<T>; en: Same<T> } => ({ id: id as Same<T>, en });
