/**
 * Indicators, sources and validation rules as a batch is judged by them. They seldom change and are asked for by every batch, so
 * they are kept in memory for as long as the database says, in a statement that is sent anyway, that they are still the same.
 */
import type { Pool } from 'pg';
import { editionOf } from '../core/database/edition.entity.ts';
import { grouped } from '../core/grouped.ts';
import type { Tx } from '../core/write/write.ts';
import { type Rule, ruleOf, type StoredRule } from '../validation/rule.ts';
import type { IndicatorFact } from './facts.ts';
import { boundOf } from './numbers.ts';

export interface Catalogue {
  /** Editions of each code, newest first. */
  indicators: ReadonlyMap<string, readonly IndicatorFact[]>;
  /** The same by key. */
  byId: ReadonlyMap<number, IndicatorFact>;
  /** Keys of the sources whose values come with a report. */
  reported: ReadonlySet<number>;
  /** Rules in use, by each indicator they name in the period itself. */
  rulesOf: ReadonlyMap<string, readonly Rule[]>;
}

/** Another whenever a row of these tables has come, gone or changed, whoever did it: as the statement sees them that asks. */
export const STAMP = editionOf('indicator', 'indicator_source', 'source', 'validation_rule');

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

interface Kept {
  stamp: string;
  catalogue: Catalogue;
}

const keptFor = new WeakMap<Pool, Kept>();

/** As it stood when somebody asked last. */
export const catalogueBefore = ({ context: { writer } }: Tx): Catalogue | undefined => keptFor.get(writer.pool)?.catalogue;

/** `stamp`: of the catalogue as it stands now. */
export async function catalogueAt(tx: Tx, stamp: string): Promise<Catalogue> {
  const { pool } = tx.context.writer;
  const known = keptFor.get(pool);
  if (known?.stamp === stamp) return known.catalogue;
  const [read] = await tx.run(CATALOGUE, []);
  const fresh = { stamp: read!.stamp as string, catalogue: catalogueOf(read as unknown as Read) };
  keptFor.set(pool, fresh);
  return fresh.catalogue;
}

interface ReadParts {
  sources: [code: string, key: number][];
  min: string | null;
  max: string | null;
}

interface Read {
  indicators: (Omit<IndicatorFact, 'sources' | 'min' | 'max'> & ReadParts)[] | null;
  reported: number[];
  rules: StoredRule[] | null;
}

function catalogueOf({ indicators, reported, rules }: Read): Catalogue {
  const bound = (text: string | null) => (text === null ? null : boundOf(text));
  const facts = (indicators ?? []).map(
    ({ sources, min, max, ...fact }): IndicatorFact => ({ ...fact, min: bound(min), max: bound(max), sources: new Map(sources) }),
  );
  const named = (rules ?? []).map(ruleOf).flatMap((rule) => namesIn(rule).map((code) => ({ code, rule })));
  const rulesOf = [...grouped(named, ({ code }) => code)].map(([code, found]): [string, Rule[]] => [code, found.map(({ rule }) => rule)]);
  return {
    indicators: grouped(facts, ({ code }) => code),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    reported: new Set(reported),
    rulesOf: new Map(rulesOf),
  };
}

const namesIn = ({ references }: Rule): string[] => [
  ...new Set(references.filter(({ isPrevious }) => !isPrevious).map(({ code }) => code)),
];
