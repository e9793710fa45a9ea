/** Versions in the order in which they were released. */
export function knownFrom(versions, cells) {
    const cellsOf = (keys) => keys.map((key) => cells.get(key));
    const sumOf = ({ cells: keys, denominatorCells }) => ({
        cells: cellsOf(keys),
        denominatorCells: cellsOf(denominatorCells ?? keys),
    });
    const [small, shown] = [versions.filter(({ isSmall }) => isSmall), versions.filter(({ isSmall }) => !isSmall)];
    const newest = new Map(shown.map((version) => [placeOf(version), formOf(version)]));
    const hidden = new Set(small.map((version) => `${placeOf(version)} ${formOf(version)}`));
    return {
        shown: shown.map(sumOf),
        small: small.map(sumOf),
        isFixed: (figure) => newest.get(placeOf(figure)) === formOf(versionOf(figure)),
        isKnownSmall: (figure) => hidden.has(`${placeOf(figure)} ${formOf(versionOf(figure))}`),
    };
}
const placeOf = ({ code, area, period }) => `${code}.${area}.${period}`;
const formOf = ({ cells, denominatorCells }) => `${cells}/${denominatorCells ?? ''}`;
export function versionOf({ code, area, period, isSmall, cells, denominatorCells }) {
    const keys = (of) => of.map(({ id }) => id).sort((one, other) => one - other);
    return { code, area, period, isSmall, cells: keys(cells), denominatorCells: denominatorCells === cells ? null : keys(denominatorCells) };
}
/** What a release has to write. What is fixed stands already. */
export function decidedOf(figures, shown, past) {
    return {
        shown: [...shown],
        hidden: figures.filter((figure) => figure.isOffered && !shown.has(figure) && !past.isFixed(figure)),
        small: figures.filter((figure) => figure.isSmall && !past.isKnownSmall(figure)),
    };
}
//# sourceMappingURL=past.js.map