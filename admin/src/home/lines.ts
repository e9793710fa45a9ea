/** What the home page counts: each line with the list that has exactly those rows, and whose work it is. */
import type { HomeQueryVariables } from '@pilar/schema/generated/graphql.ts';
import type { Viewer } from '../provider/viewer.ts';
import { whereOf } from '../provider/where.ts';
import { type ResourceName, resources } from '../resources.ts';
import { daysFrom, monthBefore, today } from '../shared/day.ts';
import { decreesEnding, noDecree, notFormed, silent, untouchedBy } from './questions.ts';

const SOON = 90;

type May = (verb: string) => boolean;

interface Asked {
  resource: ResourceName;
  filter: object;
}

export interface Line extends Asked {
  /** Of the count in the answer, and of the texts. */
  id: LineId;
  tone: 'error' | 'warning' | 'info';
  isOwn: (may: May) => boolean;
}

type OfReports = 'correct' | 'late' | 'verify' | 'fill' | 'lock';
type OfVillages = 'noPokja' | 'expiring' | 'untouched' | 'silent' | 'left';
export type LineId = OfReports | OfVillages | 'unfinished' | 'keys';

const has =
  (verb: string, ...without: string[]) =>
  (may: May) =>
    may(verb) && !without.some((other) => may(other));

/** The most pressing first. */
export function linesOf(viewer: Pick<Viewer, 'roles'>): Line[] {
  const sector = viewer.roles.find((role) => role.sector)?.sector ?? undefined;
  const partner = viewer.roles.find((role) => role.partner)?.partner ?? undefined;
  const year = today().slice(0, 4);
  const reports = (work: string): Asked => ({ resource: 'reports', filter: { work } });
  const villages = (filter: object): Asked => ({ resource: 'villages', filter });
  const unfinished = { unfinished: true, ...(sector && { sector }), ...(partner && { lead: partner }) };
  return [
    { id: 'correct', ...reports('correct'), tone: 'error', isOwn: has('report.submit', 'report.lock') },
    { id: 'late', ...reports('late'), tone: 'error', isOwn: has('report.submit') },
    { id: 'verify', ...reports('verify'), tone: 'warning', isOwn: has('report.verify') },
    { id: 'fill', ...reports('fill'), tone: 'info', isOwn: has('report.submit', 'report.verify') },
    { id: 'noPokja', ...villages(noDecree), tone: 'error', isOwn: has('pokja.appoint') },
    { id: 'expiring', ...villages(decreesEnding(SOON)), tone: 'warning', isOwn: has('pokja.appoint') },
    { id: 'unfinished', resource: 'interventions', filter: unfinished, tone: 'warning', isOwn: has('intervention.update') },
    { id: 'untouched', ...villages(untouchedBy(sector ? [sector] : [], year)), tone: 'warning', isOwn: () => sector !== undefined },
    { id: 'silent', ...villages(silent(monthBefore(today()))), tone: 'warning', isOwn: has('observation.recordOther') },
    { id: 'lock', ...reports('verified'), tone: 'info', isOwn: has('report.lock') },
    { id: 'left', ...villages(notFormed), tone: 'info', isOwn: has('kampung.form') },
    { id: 'keys', resource: 'apiKeys', filter: { endsSoon: true }, tone: 'warning', isOwn: has('apiKey.manage') },
  ];
}

/** Stand as figures for those whose work they are not. */
export const FIGURES: readonly LineId[] = ['left', 'expiring', 'noPokja', 'silent'];

const QUARTERS = 40;

/** All of the page in one request; what the viewer may not read is not asked for. */
export function questionOf(lines: readonly Line[], may: May): HomeQueryVariables {
  const wheres = Object.fromEntries(lines.map(({ id, resource, filter }) => [id, whereOf(resources[resource], filter as never)]));
  const formed = { fact: 'VILLAGE', agg: 'COUNT', of: 'FORMED' } as const;
  const now = today();
  return {
    ...(wheres as Partial<HomeQueryVariables>),
    soonest: { retiredAt: { isNull: true }, validTo: { gte: now, lte: daysFrom(now, SOON) } },
    withReports: may('report.read'),
    withPokja: may('pokja.read'),
    withValues: may('observation.read'),
    withInterventions: may('intervention.update'),
    withKeys: may('apiKey.read'),
    withUsers: may('user.read'),
    withAnalysis: may('analysis.run'),
    shares: { measures: [{ fact: 'VILLAGE' }, formed], period: { latest: true }, scope: 'MY_CHILDREN' },
    growth: { measures: [formed], rows: ['QUARTER'], period: { last: QUARTERS, grain: 'QUARTER' }, scope: 'MY_AREA' },
  };
}
