/** Makes a question smaller while it still fails: leaves out one thing after another. */
import type { AnalysisInput } from '../../server/src/explore/explore.input.ts';

type Fails = (query: AnalysisInput) => Promise<boolean>;

/** All questions with one thing less. */
function lesser(query: AnalysisInput): AnalysisInput[] {
  const found: AnalysisInput[] = [];
  for (const key of Object.keys(query) as (keyof AnalysisInput)[]) {
    const value = query[key];
    if (value === undefined) continue;
    if (key !== 'measures') found.push({ ...query, [key]: undefined });
    if (Array.isArray(value) && value.length > 1)
      found.push(...value.map((_, index) => ({ ...query, [key]: value.filter((_other, place) => place !== index) })));
  }
  return [...found, ...lesserMeasures(query)];
}

function lesserMeasures(query: AnalysisInput): AnalysisInput[] {
  return query.measures.flatMap((measure, index) =>
    (['filters', 'show', 'source'] as const)
      .filter((key) => measure[key] != null)
      .map((key) => ({ ...query, measures: query.measures.with(index, { ...measure, [key]: undefined }) })),
  );
}

/** Names what it left out no more: such a question is refused, not answered otherwise. */
function isWhole({ measures, having, orderBy, top, rows, period, compare }: AnalysisInput): boolean {
  const aliases = measures.map(({ alias, indicator }, index) => alias ?? indicator ?? `m${index + 1}`);
  const named = [...(having ?? []), ...(orderBy ?? []).filter(({ measure }) => measure), ...(top ? [top] : [])];
  const hasRows = named.length === 0 || (rows ?? []).length > 0;
  return hasRows && named.every(({ measure }) => aliases.includes(measure!)) && (compare !== 'BASELINE' || Boolean(period?.baseline));
}

export async function smallest(query: AnalysisInput, fails: Fails): Promise<AnalysisInput> {
  for (const one of lesser(query).filter(isWhole)) if (await fails(one)) return smallest(one, fails);
  return query;
}
