/** The life of a report as one table: which step leads from where to where, and how both are called. */
import type { Text } from '../core/errors.ts';
import { ReportState } from './report.entity.ts';

const { DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED } = ReportState;

interface Step {
  from: readonly ReportState[];
  to: ReportState;
  /** "The report can be …". */
  done: Text;
}

export type StepName = keyof typeof STEPS;

export const STEPS = {
  submit: { from: [DRAFT, RETURNED], to: SUBMITTED, done: { id: 'dikirim', en: 'submitted' } },
  verify: { from: [SUBMITTED], to: VERIFIED, done: { id: 'diverifikasi', en: 'verified' } },
  return: { from: [SUBMITTED, VERIFIED], to: RETURNED, done: { id: 'dikembalikan', en: 'returned' } },
  lock: { from: [VERIFIED], to: LOCKED, done: { id: 'dikunci', en: 'locked' } },
  unlock: { from: [LOCKED], to: VERIFIED, done: { id: 'dibuka kuncinya', en: 'unlocked' } },
} satisfies Record<string, Step>;

const STATES: Record<ReportState, Text> = {
  DRAFT: { id: 'belum dikirim', en: 'not submitted yet' },
  SUBMITTED: { id: 'sudah dikirim', en: 'submitted' },
  RETURNED: { id: 'dikembalikan', en: 'returned' },
  VERIFIED: { id: 'sudah diverifikasi', en: 'verified' },
  LOCKED: { id: 'terkunci', en: 'locked' },
};

export const leadsFrom = (name: StepName, state: ReportState): boolean => (STEPS[name] as Step).from.includes(state);

/** Names the state, and what is possible from there. */
export function wrongStep(state: ReportState): Text {
  const possible = Object.values<Step>(STEPS).filter(({ from }) => from.includes(state));
  const listed = (language: 'id' | 'en', or: string) => possible.map(({ done }) => done[language]).join(or);
  return {
    id: `Laporan ini ${STATES[state].id}. Sekarang hanya dapat ${listed('id', ' atau ')}.`,
    en: `This report is ${STATES[state].en}. Now it can only be ${listed('en', ' or ')}.`,
  };
}
