/**
 * The one way to write. A call opens one transaction; in it the idempotency key is taken, the work done, the journal
 * written and the answer read back through the reader. All of it stands, or none.
 */
import { getNamedType, isObjectType } from 'graphql';
import { can } from '../access/actor.js';
import { at, forbidden, invalid, unauthenticated } from '../errors.js';
import { unreadableIn } from './bounds.js';
import { verbOf } from './call.js';
import { explained } from './complaints.js';
import { endWith } from './ending.js';
import { claimOf, keep, take } from './idempotency.js';
import { transaction } from './transaction.js';
const UNREADABLE = { id: 'Mengandung karakter yang tidak dapat disimpan.', en: 'Has a character that cannot be stored.' };
/** A write that answers with the record it wrote. */
export async function write(call, work) {
    const keyed = async (tx) => {
        const unreadable = unreadableIn(call.args, '');
        if (unreadable.length > 0)
            throw invalid(unreadable.map((path) => at(path, UNREADABLE)));
        const { type, key } = await work(tx);
        return { type: tx.tables.of(type).type, key };
    };
    return writeAnd(call, keyed, async (tx, { type, key }) => (await tx.show(tx.tables.named(type).entity, [key]))[0]);
}
/** A write with an answer of its own. What `work` returns is kept under the idempotency key, so it must be plain JSON. */
export async function writeAnd(call, work, show) {
    const { context, info, args } = call;
    const { actor, writer } = context;
    const verb = verbOf(info);
    if (!actor)
        throw unauthenticated();
    if (!can(actor, verb))
        throw forbidden(verb);
    const { idempotencyKey, ...input } = args;
    const claim = typeof idempotencyKey === 'string' ? claimOf(actor, idempotencyKey, { name: info.fieldName, verb, input }) : undefined;
    const once = async (run) => {
        const tx = begin(call, { actor, verb, run });
        const earlier = claim && (await take(run, claim));
        if (earlier)
            return show(tx, earlier.answer);
        const answer = await work(tx);
        await endWith(run, [...writer.ending(tx), ...(claim ? [keep(claim, answer)] : [])]);
        return show(tx, answer);
    };
    return explained(() => transaction(writer.pool, once, { end: context.end, isRepeated: true }));
}
function begin({ context, info }, { actor, verb, run }) {
    const show = (type, keys, path) => context.reader.back(context, info, type, keys, run, { path });
    const { tables } = context.writer;
    const current = async (type, key) => {
        const path = pathTo(info, tables.of(type).type);
        return path && (await context.reader.back(context, info, type, [key], run, { isFinal: true, path }))[0];
    };
    return { context, actor, verb, run, tables, changes: [], show, current };
}
/** Where the answer holds a record of this type: it is that record, or one of its fields is; undefined where neither holds. */
function pathTo({ returnType }, type) {
    const answer = getNamedType(returnType);
    if (answer.name === type || !isObjectType(answer))
        return [];
    const field = Object.values(answer.getFields()).find((one) => getNamedType(one.type).name === type);
    return field && [field.name];
}
//# sourceMappingURL=write.js.map