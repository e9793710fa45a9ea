/** Translates what the database complains about. Features explain their own constraints; nothing of PostgreSQL's text leaves. */
import { GraphQLError } from 'graphql';
import { at, conflict, invalid, unavailable } from '../errors.js';
const explanations = new Map();
/** Says what it means when this constraint is broken. */
export function explain(constraint, path, text) {
    explanations.set(constraint, { path, text });
}
/** Runs a write and turns the database's complaints into errors of the catalogue. */
export async function explained(work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof GraphQLError ? error : (translated(error) ?? error);
    }
}
const TAKEN = { id: 'Data seperti ini sudah ada.', en: 'A record like this already exists.' };
const IMPOSSIBLE = { id: 'Nilai ini tidak mungkin benar.', en: 'This value cannot be true.' };
const MISSING = { id: 'Data yang dirujuk tidak ada.', en: 'A record that is referred to does not exist.' };
export function translated(error) {
    if (!(error instanceof Error))
        return undefined;
    const { code = '', constraint = '' } = error;
    const known = explanations.get(constraint);
    const fields = known ? [at(known.path, known.text)] : [];
    if (code === '23505' || code === '23P01')
        return conflict(known?.text ?? TAKEN, undefined, fields);
    if (code === '23514' || code.startsWith('22'))
        return invalid(known ? fields : [at('input', IMPOSSIBLE)]);
    if (code === '23503' || code === '23502')
        return invalid(known ? fields : [at('input', MISSING)]);
    return isOutage(error, code) ? unavailable() : undefined;
}
const UNREACHABLE = new Set([
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'ENOTFOUND',
    '57P01',
    '57P02',
    '57P03',
    '57014',
    '55P03',
    '53300',
    '53100',
    '40001',
    '40P01',
]);
function isOutage({ message }, code) {
    return UNREACHABLE.has(code) || code.startsWith('08') || /timeout|Connection terminated|connection error|server closed/i.test(message);
}
//# sourceMappingURL=complaints.js.map