/** The findings on one page: what is wrong catches the eye, and what to do about it stands below it. */
import { VERSION } from '../core/about.js';
import { CHECKS, countOf } from './verify.js';
const WORDS = { ok: 'ok', warning: 'WARNING', fault: 'FAULT', absent: '-' };
export function pageOf(findings, at) {
    const lines = CHECKS.flatMap(({ name, title }) => findings.filter(({ check }) => check === name).flatMap((finding) => linesOf(title, finding)));
    const [faults, warnings] = [countOf(findings, 'fault'), countOf(findings, 'warning')];
    const sum = `${faults} fault${faults === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
    return [`Pilar ${VERSION}, looked at ${at.toISOString()}`, '', ...lines, '', sum].join('\n');
}
function linesOf(title, { state, text, advice }) {
    return [`  ${WORDS[state].padEnd(8)} ${title.padEnd(17)} ${text}`, ...(advice ? [`  ${' '.repeat(26)} ${advice}`] : [])];
}
//# sourceMappingURL=page.js.map