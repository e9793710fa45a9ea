/** The words of a definition. */
import { registerEnumType } from 'type-graphql';
export var Direction;
(function (Direction) {
    Direction["HIGHER"] = "HIGHER";
    Direction["LOWER"] = "LOWER";
    Direction["NEUTRAL"] = "NEUTRAL";
    Direction["TARGET_BAND"] = "TARGET_BAND";
})(Direction || (Direction = {}));
registerEnumType(Direction, {
    name: 'Direction',
    description: 'Which way is better. TARGET_BAND: too high and too low are both bad. NEUTRAL: context only.',
});
export var IndicatorKind;
(function (IndicatorKind) {
    IndicatorKind["RATIO"] = "RATIO";
    IndicatorKind["COUNT"] = "COUNT";
    IndicatorKind["SCORE"] = "SCORE";
    IndicatorKind["YES_NO"] = "YES_NO";
    IndicatorKind["CLASS"] = "CLASS";
})(IndicatorKind || (IndicatorKind = {}));
registerEnumType(IndicatorKind, {
    name: 'IndicatorKind',
    description: 'RATIO: numerator / denominator x factor. COUNT: the numerator. SCORE: a value given as such. YES_NO: numerator 1 or 0 of 1, so 100 or 0. CLASS: the number of a class.',
});
export var SpaceRule;
(function (SpaceRule) {
    SpaceRule["RATIO_OF_SUMS"] = "RATIO_OF_SUMS";
    SpaceRule["SUM"] = "SUM";
    SpaceRule["SHARE_OF_VILLAGES"] = "SHARE_OF_VILLAGES";
    SpaceRule["MEAN_WEIGHTED_FAMILIES"] = "MEAN_WEIGHTED_FAMILIES";
    SpaceRule["MEAN_VILLAGES"] = "MEAN_VILLAGES";
    SpaceRule["DISTINCT_COUNT"] = "DISTINCT_COUNT";
    SpaceRule["DISTRIBUTION"] = "DISTRIBUTION";
    SpaceRule["NONE"] = "NONE";
})(SpaceRule || (SpaceRule = {}));
registerEnumType(SpaceRule, {
    name: 'SpaceRule',
    description: 'How values of villages become one of an area. Percentages are never averaged.',
});
export var TimeRule;
(function (TimeRule) {
    TimeRule["LATEST"] = "LATEST";
    TimeRule["SUM"] = "SUM";
    TimeRule["SUM_OVER_LATEST"] = "SUM_OVER_LATEST";
})(TimeRule || (TimeRule = {}));
registerEnumType(TimeRule, {
    name: 'TimeRule',
    description: 'How values of months become one of a longer period: the last one, the sum, or summed events over the last target population.',
});
export var Frequency;
(function (Frequency) {
    Frequency["MONTHLY"] = "MONTHLY";
    Frequency["QUARTERLY"] = "QUARTERLY";
    Frequency["SEMESTER"] = "SEMESTER";
    Frequency["ANNUAL"] = "ANNUAL";
})(Frequency || (Frequency = {}));
registerEnumType(Frequency, { name: 'Frequency', description: 'How often a value is due.' });
export var AppliesTo;
(function (AppliesTo) {
    AppliesTo["VILLAGE"] = "VILLAGE";
    AppliesTo["DESA"] = "DESA";
    AppliesTo["REGENCY_AND_ABOVE"] = "REGENCY_AND_ABOVE";
})(AppliesTo || (AppliesTo = {}));
registerEnumType(AppliesTo, {
    name: 'AppliesTo',
    description: 'Where a value may stand: every village, desa only (no kelurahan), or regency and above.',
});
//# sourceMappingURL=indicator.enums.js.map