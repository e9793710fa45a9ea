/** Which sources an indicator may have, and which of them counts where several report the same. */
import { at, invalid } from '../core/errors.js';
import { keyOf } from '../core/write/references.js';
import { change, claimVersion, insert, propertiesOf } from '../core/write/rows.js';
import { Indicator, IndicatorSource, Source } from './indicator.entity.js';
const INDICATOR = 'select * from pilar.indicator where id = $1';
const RANKED = 'select * from pilar.indicator_source where indicator_id = $1 order by rank';
/** Ranks are unique at every moment: what is put in order anew steps aside first. */
const ASIDE = 'update pilar.indicator_source set rank = -rank where indicator_id = $1 and rank > 0';
const MOST = 20;
export async function rankIndicatorSources(tx, code, version, sources) {
    if (sources.length === 0 || sources.length > MOST || new Set(sources).size < sources.length) {
        throw invalid([at('sources', { id: `1 sampai ${MOST} kode, tidak ada yang berulang.`, en: `1 to ${MOST} codes, none twice.` })]);
    }
    const key = await keyOf(tx, Indicator, code, 'indicator');
    const [row] = await tx.run(INDICATOR, [key]);
    const before = propertiesOf(tx.tables.of(Indicator), row ?? {});
    await claimVersion(tx, Indicator, before, version);
    await rankSources(tx, key, sources, 'sources');
    await change(tx, Indicator, before, {});
    return { type: Indicator, key };
}
/** These in this order; others that were ranked are retired behind them, for their values stay. */
export async function rankSources(tx, indicator, codes, path) {
    const wanted = [];
    for (const code of codes)
        wanted.push(await keyOf(tx, Source, code, path));
    const known = await rankedOf(tx, indicator);
    await tx.run(ASIDE, [indicator]);
    for (const [place, source] of wanted.entries()) {
        const row = known.find((each) => each.source === source);
        const values = { rank: place + 1, retiredAt: null, retiredReason: null };
        await (row ? change(tx, IndicatorSource, row, values) : insert(tx, IndicatorSource, { ...values, indicator, source }));
    }
    const others = known.filter(({ source }) => !wanted.includes(source));
    for (const [place, row] of others.entries()) {
        const retiredAt = row.retiredAt ?? tx.context.clock.now().toISOString();
        const values = {
            rank: wanted.length + place + 1,
            retiredAt,
            retiredReason: row.retiredReason ?? 'Tidak lagi menjadi sumber indikator ini.',
        };
        await change(tx, IndicatorSource, row, values);
    }
}
export async function copyRanking(tx, from, to) {
    for (const { source, rank, retiredAt } of await rankedOf(tx, from)) {
        if (!retiredAt)
            await insert(tx, IndicatorSource, { indicator: to, source, rank });
    }
}
async function rankedOf(tx, indicator) {
    const rows = await tx.run(RANKED, [indicator]);
    return rows.map((row) => propertiesOf(tx.tables.of(IndicatorSource), row));
}
//# sourceMappingURL=ranking.service.js.map