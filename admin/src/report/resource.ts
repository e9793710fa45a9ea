import {
  PeriodDocument,
  PeriodsDocument,
  ReportDocument,
  type ReportingPeriodWhere,
  ReportsDocument,
  type ReportWhere,
} from '@pilar/schema/generated/graphql.ts';
import { reportsSince } from '../changes/since.ts';
import { resource } from '../provider/resource.ts';
import { type Work, whereOfWork } from './work.ts';

export const reports = resource({
  entity: 'Report',
  follows: ['Observation'],
  list: ReportsDocument,
  one: ReportDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): ReportWhere =>
      /^[\d.]+$/.test(text)
        ? { village: { code: { startsWith: text } } }
        : { or: [{ village: { name: { contains: text } } }, { kampung: { name: { contains: text } } }] },
    work: (work: Work): ReportWhere | undefined => whereOfWork(work),
    state: (state: never): ReportWhere => ({ state: { eq: state } }),
    month: (month: string): ReportWhere => ({ period: { eq: month } }),
    district: (code: string): ReportWhere => ({ village: { district: { code: { eq: code } } } }),
    village: (code: string): ReportWhere => ({ village: { code: { eq: code } } }),
    since: reportsSince,
  },
  belonging: ({ village }) => ({ areas: [village.code] }),
});

export const periods = resource({
  entity: 'ReportingPeriod',
  list: PeriodsDocument,
  one: PeriodDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): ReportingPeriodWhere | undefined =>
      /^\d{4}-\d{2}$/.test(text) ? { period: { eq: text } } : { area: { name: { contains: text } } },
  },
  belonging: ({ area }) => ({ areas: [area?.code ?? null] }),
});
