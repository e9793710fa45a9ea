import { ReportState } from './report.entity.js';
const { DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED } = ReportState;
export const STEPS = {
    submit: { from: [DRAFT, RETURNED], to: SUBMITTED, done: { id: 'dikirim', en: 'submitted' } },
    verify: { from: [SUBMITTED], to: VERIFIED, done: { id: 'diverifikasi', en: 'verified' } },
    return: { from: [SUBMITTED, VERIFIED], to: RETURNED, done: { id: 'dikembalikan', en: 'returned' } },
    lock: { from: [VERIFIED], to: LOCKED, done: { id: 'dikunci', en: 'locked' } },
    unlock: { from: [LOCKED], to: VERIFIED, done: { id: 'dibuka kuncinya', en: 'unlocked' } },
};
const STATES = {
    DRAFT: { id: 'belum dikirim', en: 'not submitted yet' },
    SUBMITTED: { id: 'sudah dikirim', en: 'submitted' },
    RETURNED: { id: 'dikembalikan', en: 'returned' },
    VERIFIED: { id: 'sudah diverifikasi', en: 'verified' },
    LOCKED: { id: 'terkunci', en: 'locked' },
};
export const leadsFrom = (name, state) => STEPS[name].from.includes(state);
/** Names the state, and what is possible from there. */
export function wrongStep(state) {
    const possible = Object.values(STEPS).filter(({ from }) => from.includes(state));
    const listed = (language, or) => possible.map(({ done }) => done[language]).join(or);
    return {
        id: `Laporan ini ${STATES[state].id}. Sekarang hanya dapat ${listed('id', ' atau ')}.`,
        en: `This report is ${STATES[state].en}. Now it can only be ${listed('en', ' or ')}.`,
    };
}
//# sourceMappingURL=step.js.map