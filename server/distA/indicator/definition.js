/** Judges a definition before it is kept: what does not go together can never be rolled up right. */
import { at } from '../core/errors.js';
import { IndicatorKind, SpaceRule, TimeRule } from './indicator.enums.js';
/** CLASS has none: classes are computed, and so are distinct counts. */
const FITTING = {
    RATIO: { space: [SpaceRule.RATIO_OF_SUMS, SpaceRule.NONE], time: [TimeRule.LATEST, TimeRule.SUM, TimeRule.SUM_OVER_LATEST] },
    COUNT: { space: [SpaceRule.SUM, SpaceRule.NONE], time: [TimeRule.LATEST, TimeRule.SUM] },
    SCORE: { space: [SpaceRule.MEAN_WEIGHTED_FAMILIES, SpaceRule.MEAN_VILLAGES, SpaceRule.NONE], time: [TimeRule.LATEST] },
    YES_NO: { space: [SpaceRule.SHARE_OF_VILLAGES], time: [TimeRule.LATEST] },
};
/** Paths are those of the input, without a prefix. */
export function flawsOf(definition) {
    const { kind, spaceRule, timeRule } = definition;
    const fitting = FITTING[kind];
    if (!fitting)
        return [at('kind', { id: `${kind} dihitung oleh Pilar.`, en: `${kind} is computed by Pilar.` })];
    const rules = [
        fitting.space.includes(spaceRule) ? undefined : at('spaceRule', oneOf(kind, fitting.space)),
        fitting.time.includes(timeRule) ? undefined : at('timeRule', oneOf(kind, fitting.time)),
    ];
    return [...rules, ...partsOf(definition), ...boundsOf(definition)].filter((problem) => problem !== undefined);
}
const oneOf = (kind, values) => ({
    id: `Untuk ${kind}: ${values.join(', ')}.`,
    en: `For ${kind}: ${values.join(', ')}.`,
});
function partsOf({ kind, spaceRule, factor, decimals, ...parts }) {
    const isRatio = kind === IndicatorKind.RATIO;
    const isWeighted = spaceRule === SpaceRule.MEAN_WEIGHTED_FAMILIES;
    const said = (path, isWrong, id, en) => (isWrong ? at(path, { id, en }) : undefined);
    return [
        said('numerator', isRatio && !parts.numerator, 'Sebutkan apa yang dihitung pembilang.', 'Say what the numerator counts.'),
        said('denominator', isRatio && !parts.denominator, 'Sebutkan apa yang dihitung penyebut.', 'Say what the denominator counts.'),
        said('denominatorIndicator', !isRatio && !!parts.denominatorIndicator, 'Hanya untuk RATIO.', 'For RATIO only.'),
        said('weightIndicator', isWeighted !== !!parts.weightIndicator, `Wajib untuk ${SpaceRule.MEAN_WEIGHTED_FAMILIES}, hanya untuk itu.`, `Required for ${SpaceRule.MEAN_WEIGHTED_FAMILIES}, and only for it.`),
        said('factor', kind === IndicatorKind.YES_NO && factor !== 100, 'Untuk YES_NO selalu 100.', 'Always 100 for YES_NO.'),
        said('factor', (kind === IndicatorKind.COUNT || kind === IndicatorKind.SCORE) && factor !== 1, 'Hanya untuk RATIO.', 'For RATIO only.'),
        said('decimals', kind === IndicatorKind.COUNT && decimals !== 0, 'Hitungan tidak punya desimal.', 'A count has no decimals.'),
    ];
}
const DECIMAL = /^-?\d{1,14}(\.\d{1,6}0*)?$/;
const SIX = { id: 'Paling banyak 14 angka dan 6 desimal.', en: 'At most 14 digits and 6 decimals.' };
function boundsOf(definition) {
    const paths = ['min', 'max', 'targetLow', 'targetHigh'];
    return paths.map((path) => (definition[path] == null || DECIMAL.test(definition[path]) ? undefined : at(path, SIX)));
}
//# sourceMappingURL=definition.js.map