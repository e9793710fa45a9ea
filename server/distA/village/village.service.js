/** Villages as inputs name them, and the counters they carry. */
import { dotted } from '../area/area-code.js';
import { conflict, notFound } from '../core/errors.js';
import { judge } from '../core/write/references.js';
/** Ordinal of a village the actor may write in. */
export async function villageIn(tx, code, path, owner) {
    const [ordinal] = await villagesIn(tx, [code], path, { owner });
    return ordinal ?? missing(path, code);
}
const NAMED = `
  select ordinal, code from pilar.village where code = any($1::text[]) and (retired_at is null or ordinal = any($2::int[]))`;
/** Ordinals of villages, each once. One outside the scope refuses them all. */
export async function villagesIn(tx, codes, path, { owner, already = [] } = {}) {
    const wanted = [...new Set(codes.map(dotted))];
    const found = await tx.run(NAMED, [wanted, already]);
    const byCode = new Map(found.map(({ code, ordinal }) => [code, Number(ordinal)]));
    return wanted.map((code) => {
        const ordinal = byCode.get(code) ?? missing(path, code);
        judge(tx, { ordinal, owner, readVerb: 'village.read', path, id: code });
        return ordinal;
    });
}
/** In a village that ended nothing comes back into force. */
export async function requireStanding(tx, ordinal) {
    const ended = await tx.run('select 1 from pilar.village where ordinal = $1 and retired_at is not null', [ordinal]);
    if (ended.length > 0)
        throw conflict({ id: 'Desa ini sudah tidak berlaku.', en: 'This village no longer stands.' });
}
/**
 * Counts anew what these villages show about themselves. The rows are locked before counting: a write that was first is then
 * seen by the count, whose statement starts later.
 */
export async function recount(tx, ordinals) {
    const villages = [...new Set(ordinals)].sort((a, b) => a - b);
    if (villages.length === 0)
        return;
    await tx.run('select 1 from pilar.village where ordinal = any($1::int[]) order by ordinal for no key update', [villages]);
    await tx.run('select pilar.recount_villages($1::int[])', [villages]);
}
function missing(path, code) {
    throw notFound(path, code);
}
//# sourceMappingURL=village.service.js.map