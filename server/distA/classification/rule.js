const RULE = `
  select r.id, r.threshold::text, (
    select jsonb_agg(jsonb_build_object('id', v.id, 'code', v.code, 'index', v.index, 'position', v.position, 'bands', (
        select jsonb_agg(jsonb_build_object('score', b.score, 'low', b.low::text, 'lowIncluded', b.low_included,
          'high', b.high::text, 'highIncluded', b.high_included))
        from pilar.classification_band b where b.variable_id = v.id)) order by v.position)
    from pilar.classification_variable v where v.rule_id = r.id) as variables
  from pilar.classification_rule r
  where r.valid_from <= $1 and coalesce(r.valid_to, 'infinity') >= $1 and r.retired_at is null
  order by r.edition desc limit 1`;
export const ruleOn = async (run, day) => (await run(RULE, [day]))[0];
//# sourceMappingURL=rule.js.map