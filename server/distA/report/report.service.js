/** Takes a report from one state to the next; every step is a row of its history. */
import { at, conflict, invalid } from '../core/errors.js';
import { isPlain } from '../core/write/bounds.js';
import { judge } from '../core/write/references.js';
import { change, claimVersion, insert, load, propertiesOf } from '../core/write/rows.js';
import { OWED_BY_REPORT } from './owed.js';
import { Report, ReportNote, ReportStep } from './report.entity.js';
import { leadsFrom, STEPS, wrongStep } from './step.js';
const MOST_NOTES = 100;
const LONGEST = 1000;
const MOST_NAMED = 10;
export async function submitReport(tx, seen, note, acknowledgesMissing) {
    const before = await claimed(tx, seen, 'submit');
    const missing = (await owedBy(tx, before)).filter(({ isFilled }) => !isFilled);
    if (missing.length > 0 && !acknowledgesMissing)
        throw invalid([at('acknowledgeMissing', missingText(missing))]);
    const now = tx.context.clock.now().toISOString();
    await resolveNotes(tx, before, now);
    return advance(tx, before, 'submit', note, { submittedAt: now, firstSubmittedAt: before.firstSubmittedAt ?? now });
}
export async function verifyReport(tx, seen, note) {
    const before = await claimed(tx, seen, 'verify');
    if (await isOwnWork(tx, before))
        throw conflict(OWN_WORK, await tx.current(Report, before.id));
    return advance(tx, before, 'verify', note, { verifiedAt: tx.context.clock.now().toISOString() });
}
export async function returnReport(tx, seen, notes, note) {
    const before = await claimed(tx, seen, 'return');
    if (notes.length === 0 && note === null)
        throw invalid([at('notes', NOTHING_SAID)]);
    await writeNotes(tx, before, notes);
    return advance(tx, before, 'return', note, { verifiedAt: null });
}
export const lockReport = async (tx, seen, note) => advance(tx, await claimed(tx, seen, 'lock'), 'lock', note, { lockedAt: tx.context.clock.now().toISOString() });
export const unlockReport = async (tx, seen, reason) => advance(tx, await claimed(tx, seen, 'unlock'), 'unlock', reason, { lockedAt: null });
const OWN_WORK = {
    id: 'Laporan ini Anda kirim sendiri: petugas lain yang memverifikasinya.',
    en: 'You submitted this report yourself: another officer verifies it.',
};
const NOTHING_SAID = {
    id: 'Sebutkan apa yang harus diperbaiki: catatan pada nilai atau catatan umum.',
    en: 'Say what is to be corrected: a note on a value, or a general one.',
};
/** Locked until the write ends. Of many who act on the same version one gets it, the others see what became of it. */
async function claimed(tx, { id, version }, step) {
    const report = await load(tx, Report, id);
    judge(tx, { ordinal: report.village, readVerb: 'report.read', path: 'id', id });
    await claimVersion(tx, Report, report, version);
    if (!leadsFrom(step, report.state))
        throw conflict(wrongStep(report.state), await tx.current(Report, report.id));
    return report;
}
async function advance(tx, before, step, note, values) {
    const state = STEPS[step].to;
    await change(tx, Report, before, { ...values, state }, before.village);
    const { kind, id, name } = tx.actor;
    const by = { user: kind === 'USER' ? id : null, apiKey: kind === 'KEY' ? id : null, actorName: name };
    const at = tx.context.clock.now().toISOString();
    await insert(tx, ReportStep, { report: before.id, at, fromState: before.state, toState: state, note, ...by }, before.village);
    return { type: Report, key: before.id };
}
const owedBy = async (tx, { id }) => (await tx.run(OWED_BY_REPORT, [id]));
function missingText(missing) {
    const named = missing.slice(0, MOST_NAMED);
    const rest = missing.length - named.length;
    const more = rest > 0 ? { id: `, dan ${rest} lagi`, en: `, and ${rest} more` } : { id: '', en: '' };
    return {
        id: `Belum diisi: ${named.map(({ name }) => name).join('; ')}${more.id}. Isi, nyatakan tidak berlaku, atau kirim apa adanya.`,
        en: `Still missing: ${named.map(({ nameEn }) => nameEn).join('; ')}${more.en}. Fill them in, say that they do not apply, or submit as it is.`,
    };
}
/** Did the same person, or the same key, submit it last? */
async function isOwnWork({ run, actor }, { id }) {
    const sql = `select ${actor.kind === 'USER' ? 'user_id' : 'api_key_id'} as actor from pilar.report_step
    where report_id = $1 and to_state = 'SUBMITTED' order by id desc limit 1`;
    const [last] = await run(sql, [id]);
    return last?.actor === actor.id;
}
async function resolveNotes(tx, { id, village }, resolvedAt) {
    const open = await tx.run('select * from pilar.report_note where report_id = $1 and resolved_at is null order by id', [id]);
    const table = tx.tables.of(ReportNote);
    for (const row of open)
        await change(tx, ReportNote, propertiesOf(table, row), { resolvedAt }, village);
}
async function writeNotes(tx, report, notes) {
    const owed = new Map((await owedBy(tx, report)).map(({ code, id }) => [code, id]));
    const problems = notes.flatMap(({ indicator, text }, index) => [
        ...(owed.has(indicator) ? [] : [at(`notes.${index}.indicator`, NOT_OWED)]),
        ...(isPlain(text, LONGEST, true) ? [] : [at(`notes.${index}.text`, LENGTH)]),
    ]);
    if (notes.length > MOST_NOTES)
        problems.push(at('notes', { id: `Paling banyak ${MOST_NOTES} catatan.`, en: `At most ${MOST_NOTES} notes.` }));
    if (problems.length > 0)
        throw invalid(problems);
    for (const { indicator, text } of notes) {
        const values = { report: report.id, indicator: owed.get(indicator), text, actorName: tx.actor.name };
        await insert(tx, ReportNote, values, report.village);
    }
}
const NOT_OWED = { id: 'Indikator ini tidak termasuk laporan ini.', en: 'This indicator is not due with this report.' };
const LENGTH = { id: `1 sampai ${LONGEST} karakter.`, en: `1 to ${LONGEST} characters.` };
//# sourceMappingURL=report.service.js.map