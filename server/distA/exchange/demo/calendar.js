/** Months as numbers (from January 2000) and days as text, so that no time zone gets in. */
const FIRST_YEAR = 2000;
const DAY = 86_400_000;
export const monthOf = (year, month) => (year - FIRST_YEAR) * 12 + month - 1;
/** `2026-11` as a number; anything else throws a sentence. */
export function parseMonth(text) {
    const [, year, month] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
    if (!year)
        throw new Error(`${text} is no month (for example 2026-11).`);
    return monthOf(Number(year), Number(month));
}
export const yearOf = (month) => FIRST_YEAR + Math.floor(month / 12);
/** 1 to 12. */
export const monthInYear = (month) => (month % 12) + 1;
export const daysIn = (month) => new Date(Date.UTC(yearOf(month), monthInYear(month), 0)).getUTCDate();
export const day = (month, dayInMonth) => `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-${String(dayInMonth).padStart(2, '0')}`;
export const lastDay = (month) => day(month, daysIn(month));
export const addDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const monthOfDay = (date) => parseMonth(date.slice(0, 7));
//# sourceMappingURL=calendar.js.map