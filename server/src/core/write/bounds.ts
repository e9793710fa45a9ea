/** Bounds of input fields, as decorators. Each says in both languages what it expects and never repeats what came. */
import { registerDecorator, validateSync } from 'class-validator';
import { at, invalid, type Text } from '../errors.ts';
import { clean } from './rows.ts';

function bound(name: string, holds: (value: unknown) => boolean, text: Text): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      // The formatter of errors finds the sentence in `ValidationError.contexts`.
      options: { message: text.en, context: text },
      // Whether a value may be missing is the schema's and the table's matter.
      validator: { validate: (value: unknown) => value === null || value === undefined || holds(value) },
    });
}

/** For input that did not come through the API, which asks the same by itself, or that its types do not describe. */
export function checkBounds<T extends object>(input: new () => T, values: object, path = ''): void {
  const broken = validateSync(Object.assign(new input(), values));
  const fields = broken.flatMap(({ property, contexts = {} }) => Object.values(contexts).map((text: Text) => at(path + property, text)));
  if (fields.length > 0) throw invalid(fields);
}

/** PostgreSQL takes every character in a text but this one. */
export const isReadable = (text: string): boolean => !text.includes('\0');

/** Paths of the texts in an input that the database could not even compare with. */
export function unreadableIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return isReadable(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => unreadableIn(part, path ? `${path}.${key}` : key));
}

const CONTROL = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;
/** Direction overrides, fillers, tags, zero-width characters and the like: two names that look alike must be alike. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Marks alone make no text. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export function isPlain(value: unknown, most: number, lines = false): boolean {
  if (typeof value !== 'string' || value.length > most * 2) return false;
  const text = clean(value);
  const visible = lines ? text.replace(/\r?\n|\t/g, ' ') : text;
  return VISIBLE.test(text) && [...text].length <= most && !CONTROL.test(visible) && !INVISIBLE.test(visible);
}

/** One line of text. */
export const Line = (most: number) =>
  bound('line', (value) => isPlain(value, most), {
    id: `1 sampai ${most} karakter, tanpa karakter kendali atau tak terlihat.`,
    en: `1 to ${most} characters, none of them control or invisible characters.`,
  });

/** Text of several lines. */
export const Lines = (most: number) =>
  bound('lines', (value) => isPlain(value, most, true), {
    id: `1 sampai ${most} karakter; baris baru boleh, karakter kendali atau tak terlihat tidak.`,
    en: `1 to ${most} characters; new lines are fine, control or invisible characters are not.`,
  });

/** What a file holds, whatever it is: who reads it judges it. */
export const FileText = (most: number) =>
  bound('fileText', (value) => typeof value === 'string' && value.length <= most, {
    id: `Isi berkas paling banyak ${most} karakter. Sederhanakan atau bagi per wilayah.`,
    en: `A file of at most ${most} characters. Simplify it or split it by area.`,
  });

export const Code = () =>
  bound('code', (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,59}$/.test(value), {
    id: 'Huruf besar, angka, dan garis bawah: 2 sampai 60, diawali huruf.',
    en: 'Capital letters, digits and underscores: 2 to 60, a letter first.',
  });

export const Whole = (least: number, most: number) =>
  bound('whole', (value) => Number.isInteger(value) && least <= Number(value) && Number(value) <= most, {
    id: `Bilangan bulat ${least} sampai ${most}.`,
    en: `A whole number from ${least} to ${most}.`,
  });

/** A decimal number in plain notation, as the scalar `Decimal` hands it over. */
export const Between = (least: number, most: number) =>
  bound('between', (value) => typeof value === 'string' && least <= Number(value) && Number(value) <= most, {
    id: `Bilangan ${least} sampai ${most}.`,
    en: `A number from ${least} to ${most}.`,
  });

/** Whole rupiah, as the scalar `Decimal` hands them over. */
export const Rupiah = () =>
  bound('rupiah', (value) => typeof value === 'string' && /^\d{1,15}$/.test(value), {
    id: 'Isi rupiah bulat tanpa koma, paling banyak 15 angka.',
    en: 'Whole rupiah, not negative, up to 15 digits.',
  });

/** A day nobody mistyped: between the two years, both included. */
export const Day = (first = 2000, last = 2099) =>
  bound('day', (value) => typeof value === 'string' && `${first}` <= value.slice(0, 4) && value.slice(0, 4) <= `${last}`, {
    id: `Tanggal antara tahun ${first} dan ${last}.`,
    en: `A day between the years ${first} and ${last}.`,
  });

export const TimeOfDay = () =>
  bound('timeOfDay', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
    id: 'Jam dan menit, seperti 23:59.',
    en: 'Hours and minutes, such as 23:59.',
  });

export const OneOfThese = (...choices: readonly string[]) =>
  bound('oneOfThese', (value) => choices.includes(value as string), {
    id: `Salah satu dari ${choices.join(', ')}.`,
    en: `One of ${choices.join(', ')}.`,
  });

export const Phone = () =>
  bound('phone', (value) => typeof value === 'string' && /^\+?\d[\d -]{5,18}\d$/.test(value.trim()), {
    id: 'Nomor telepon: 7 sampai 20 angka, boleh diawali +.',
    en: 'A telephone number: 7 to 20 digits, a + may come first.',
  });

export const Email = () =>
  bound('email', (value) => typeof value === 'string' && value.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value), {
    id: 'Alamat surel yang lengkap.',
    en: 'A complete e-mail address.',
  });

/** A list of so many entries, none twice. */
export const Few = (least: number, most: number) =>
  bound('few', (value) => Array.isArray(value) && least <= value.length && value.length <= most && new Set(value).size === value.length, {
    id: `${least} sampai ${most} isian, tidak ada yang berulang.`,
    en: `${least} to ${most} entries, none twice.`,
  });

export const Password = () =>
  bound('password', (value) => typeof value === 'string' && 12 <= value.length && value.length <= 128, {
    id: 'Kata sandi 12 sampai 128 karakter.',
    en: 'A password of 12 to 128 characters.',
  });

/** A JSON object of so many bytes at most. */
export const JsonObject = (most: number) =>
  bound('jsonObject', (value) => typeof value === 'object' && !Array.isArray(value) && Buffer.byteLength(JSON.stringify(value)) <= most, {
    id: `Objek JSON, paling besar ${most / 1000} kB.`,
    en: `A JSON object of at most ${most / 1000} kB.`,
  });
