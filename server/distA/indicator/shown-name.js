const PREFIXES = {
    NUMERATOR: { id: 'pembilang', en: 'numerator of' },
    DENOMINATOR: { id: 'penyebut', en: 'denominator of' },
    TARGET: { id: 'target', en: 'target of' },
    DISTANCE: { id: 'jarak ke target', en: 'distance to target of' },
    COVERAGE: { id: 'cakupan pelaporan', en: 'reporting coverage of' },
};
/** `show`: VALUE, or one of its parts. */
export function shownName({ name, nameEn }, show) {
    const prefix = PREFIXES[show];
    return prefix ? { id: `${prefix.id} ${name}`, en: `${prefix.en} ${nameEn}` } : { id: name, en: nameEn };
}
//# sourceMappingURL=shown-name.js.map