/** Deadlines, monthly reports, targets, lists of villages and what people keep, for the reference. */
import { columns, many, must, one, type Type, through, type, VERSIONED } from './shape.ts';

export const reporting: Record<string, Type> = {
  ReportingPeriod: type('reporting_period', {
    ...columns(`${VERSIONED}, period period, dueAt instant, timeZone text, extendedReason text`),
    area: one('Area', 'area_ordinal', 'ordinal'),
  }),
  Report: type('report', {
    ...columns(
      `${VERSIONED}, period period, state text, firstSubmittedAt instant, submittedAt instant, verifiedAt instant, lockedAt instant`,
    ),
    dueAt: { is: 'measured', as: 'instant' },
    owedCount: { is: 'measured', as: 'int' },
    filledCount: { is: 'measured', as: 'int' },
    kampung: must('Kampung', 'kampung_id'),
    village: must('Village', 'village_ordinal', 'ordinal'),
    steps: many('ReportStep', 'id', 'report_id', [['id', 'DESC']]),
    notes: many('ReportNote', 'id', 'report_id', [['id', 'DESC']]),
  }),
  ReportStep: type('report_step', {
    ...columns(`${VERSIONED}, at instant, fromState text, toState text, actorName text, note text`),
    report: must('Report', 'report_id'),
    user: one('User', 'user_id'),
    apiKey: one('ApiKey', 'api_key_id'),
  }),
  ReportNote: type('report_note', {
    ...columns(`${VERSIONED}, text text, actorName text, resolvedAt instant`),
    report: must('Report', 'report_id'),
    indicator: must('Indicator', 'indicator_id'),
  }),
  Target: type('target', {
    ...columns(`${VERSIONED}, year period, value decimal`),
    indicator: must('Indicator', 'indicator_id'),
    area: must('Area', 'area_ordinal', 'ordinal'),
    village: one('Village', 'area_ordinal', 'ordinal'),
  }),
  VillageSet: type('village_set', {
    ...columns(`${VERSIONED}, code text, name text, year int, decreeNumber text, decreedOn date, note text`),
    area: must('Area', 'area_ordinal', 'ordinal'),
    villages: through('Village', 'village_set_village', 'village_set_id', 'village_ordinal', [['ordinal', 'ASC']], 'id', 'ordinal'),
  }),
  MapLayer: type('map_layer', {
    ...columns(
      `${VERSIONED}, name text, level text, credit text, licence text, isOfficial bool, takenOn date, shapeCount int, pointCount int`,
    ),
    area: one('Area', 'area_ordinal', 'ordinal'),
  }),
  SavedQuery: type('saved_query', {
    ...columns(`${VERSIONED}, ownerName text, kind text, resource text, name text, content json, isShared bool, roles texts`),
    isMine: { is: 'measured', as: 'bool' },
    area: one('Area', 'area_ordinal', 'ordinal'),
    biSet: { is: 'measured', as: 'text' },
  }),
};
