/** Rules and what they make of the data, for the reference: validation and classification. */
import { CATALOGUE, columns, many, masked, must, type Type, type, VERSIONED } from './shape.ts';

export const judging: Record<string, Type> = {
  ValidationRule: type('validation_rule', {
    ...columns(`${CATALOGUE}, left text, operator text, right text, missing text, effect text, text text, textEn text`),
    cases: many('ValidationCase', 'id', 'rule_id'),
  }),
  ValidationCase: type('validation_case', { ...columns(`${VERSIONED}, given json, holds bool`), rule: must('ValidationRule', 'rule_id') }),
  ClassificationRule: type('classification_rule', {
    ...columns(`${VERSIONED}, edition int, validFrom date, validTo date, threshold decimal, origin text`),
    variables: many('ClassificationVariable', 'id', 'rule_id', [['position', 'ASC']]),
  }),
  ClassificationVariable: type('classification_variable', {
    ...columns(`${VERSIONED}, code text, index text, name text, nameEn text, unit text, unitEn text, position int, isSensitive bool`),
    rule: must('ClassificationRule', 'rule_id'),
    bands: many('ClassificationBand', 'id', 'variable_id', [['score', 'ASC']]),
  }),
  ClassificationBand: type('classification_band', {
    ...columns(`${VERSIONED}, score int, low decimal, lowIncluded bool, high decimal, highIncluded bool, label text, labelEn text`),
    variable: must('ClassificationVariable', 'variable_id'),
  }),
  Classification: type('classification', {
    ...columns(
      `${VERSIONED}, period period, level text, inputIndex decimal, processIndex decimal, outputIndex decimal, missingCount int,` +
        ' computedAt instant',
    ),
    kampung: must('Kampung', 'kampung_id'),
    village: must('Village', 'village_ordinal', 'ordinal'),
    rule: must('ClassificationRule', 'rule_id'),
    scores: many('ClassificationScore', 'id', 'classification_id'),
    steps: many('ClassificationStep', 'id', 'classification_id', [['position', 'ASC']]),
  }),
  ClassificationScore: type('classification_score', {
    ...columns(`${VERSIONED}, score int`),
    ...masked('input decimal', {
      verb: 'observation.readSmall',
      allSectors: true,
      where: { from: 'variable_id', table: 'classification_variable', is: 'is_sensitive' },
    }),
    classification: must('Classification', 'classification_id'),
    variable: must('ClassificationVariable', 'variable_id'),
  }),
  ClassificationStep: type('classification_step', {
    ...columns(`${VERSIONED}, position int, fromScore int, toScore int`),
    classification: must('Classification', 'classification_id'),
    variable: must('ClassificationVariable', 'variable_id'),
  }),
};
