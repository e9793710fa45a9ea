import { grouped } from '../core/grouped.js';
import { ruleOf } from '../validation/rule.js';
const stampOf = (table) => `(select sum(hash_record_extended(row(t.ctid, t.xmin), 0)) from pilar.${table} t)`;
/** Another whenever a row of these tables has come, gone or changed, whoever did it: as the statement sees them that asks. */
export const STAMP = `concat_ws(' ', ${['indicator', 'indicator_source', 'source', 'validation_rule'].map(stampOf).join(', ')})`;
/** Numbers of the bounds stay text: they are exact. */
const CATALOGUE = `
  select ${STAMP} as stamp,
    (select json_agg(i order by i.code, i.edition desc) from (
      select i.code, i.edition, i.id, i.sector_id as "sectorId", i.kind, i.factor, i.decimals, i.min::text, i.max::text,
        i.is_derived as "isDerived", i.is_sensitive as "isSensitive", i.applies_to as "appliesTo", i.frequency,
        i.valid_from as "validFrom", i.valid_to as "validTo",
        coalesce((select json_agg(json_build_array(s.code, s.id) order by r.rank)
          from pilar.indicator_source r join pilar.source s on s.id = r.source_id
          where r.indicator_id = i.id and r.retired_at is null and s.retired_at is null), '[]') as sources
      from pilar.indicator i
      where not exists (select from pilar.indicator n where n.code = i.code and n.retired_at is not null)
    ) i) as indicators,
    array(select id from pilar.source where comes_by_report) as reported,
    (select json_agg(r order by r.position, r.code) from (
      select code, "left", operator, "right", missing, effect, text, text_en as "textEn", position
      from pilar.validation_rule where retired_at is null
    ) r) as rules`;
const keptFor = new WeakMap();
/** `stamp`: of the catalogue as it stands now. */
export async function catalogueAt(tx, stamp) {
    const { pool } = tx.context.writer;
    const known = keptFor.get(pool);
    if (known?.stamp === stamp)
        return known.catalogue;
    const [read] = await tx.run(CATALOGUE, []);
    const fresh = { stamp: read.stamp, catalogue: catalogueOf(read) };
    keptFor.set(pool, fresh);
    return fresh.catalogue;
}
function catalogueOf({ indicators, reported, rules }) {
    const facts = (indicators ?? []).map(({ sources, ...fact }) => ({ ...fact, sources: new Map(sources) }));
    const named = (rules ?? []).map(ruleOf).flatMap((rule) => namesIn(rule).map((code) => ({ code, rule })));
    const rulesOf = [...grouped(named, ({ code }) => code)].map(([code, found]) => [code, found.map(({ rule }) => rule)]);
    return {
        indicators: grouped(facts, ({ code }) => code),
        byId: new Map(facts.map((fact) => [fact.id, fact])),
        reported: new Set(reported),
        rulesOf: new Map(rulesOf),
    };
}
const namesIn = ({ references }) => [
    ...new Set(references.filter(({ isPrevious }) => !isPrevious).map(({ code }) => code)),
];
//# sourceMappingURL=catalogue.js.map