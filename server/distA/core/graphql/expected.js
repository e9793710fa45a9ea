const WORDS = {
    Int: { id: 'bilangan bulat', en: 'a whole number' },
    Float: { id: 'angka', en: 'a number' },
    Decimal: { id: 'angka, misalnya 12.5', en: 'a number, for example 12.5' },
    Boolean: { id: 'ya atau tidak', en: 'yes or no' },
    String: { id: 'teks', en: 'text' },
    Date: { id: 'tanggal, misalnya 2026-11-30', en: 'a day, for example 2026-11-30' },
    DateTime: { id: 'waktu, misalnya 2026-11-30T08:00:00Z', en: 'an instant, for example 2026-11-30T08:00:00Z' },
    Period: { id: 'periode, misalnya 2026-11 atau 2026', en: 'a period, for example 2026-11 or 2026' },
};
export function expected(type) {
    const words = WORDS[type.replace(/!$/, '')];
    return words
        ? { id: `Harus berupa ${words.id} (${type}).`, en: `Must be ${words.en} (${type}).` }
        : { id: `Harus berupa ${type}.`, en: `Must be ${type}.` };
}
//# sourceMappingURL=expected.js.map