/** `decimal` in plain notation; its decimals stay as they are. */
export function numberText(decimal) {
    const digits = decimal.split('.')[1]?.length ?? 0;
    const write = (language) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(decimal);
    return { id: write('id'), en: write('en') };
}
//# sourceMappingURL=number-text.js.map