/** Draws the shorthands of filters near to what was reported, so that villages fall on either side. */
import type { Draft, Drawn } from './draft.ts';
import { shownOf } from './fields.ts';

export function drawPokja({ chance }: Draft): Drawn {
  const validOn = chance.chance(0.5) ? 'TODAY' : chance.pick(['2026-03-15', '2026-03-16', '2026-03-17', '2023-06-01', '2021-01-01']);
  return chance.chance(0.4) ? { validOn, none: chance.chance(0.6) } : { validOn };
}

/** Near to the first and last days of areas. */
export function drawDay({ chance, world }: Draft): string {
  if (chance.chance(0.3)) return 'TODAY';
  const { valid_from: since, valid_to: until } = chance.pick(world.data.rows(chance.pick(['area', 'area_period'])));
  return (chance.pick([since, until]) as string | null) ?? '2010-06-15';
}

export function drawIndicator({ chance, world }: Draft): Drawn {
  const { data } = world;
  const row = chance.pick(data.rows('observation'));
  const drawn: Drawn = { code: data.having('indicator', 'id', row.indicator_id)[0]!.code };
  if (chance.chance(0.3)) drawn.source = data.having('source', 'id', row.source_id)[0]!.code;
  const period = chance.below(3);
  if (period > 0) drawn.period = period === 1 ? 'LATEST' : shownOf(world, 'Observation', row, 'period');
  if (chance.chance(0.25)) return { ...drawn, reported: chance.chance(0.5) };
  const measure = chance.pick(['value', 'value', 'numerator', 'denominator']);
  const near = shownOf(world, 'Observation', row, measure) ?? '1';
  const operand = chance.chance(0.6) ? near : chance.pick(['0', '1', '12.5', '33.33', '50', '100', '-1']);
  drawn[measure] = { [chance.pick(['gt', 'gte', 'lt', 'lte', 'eq', 'ne'])]: operand };
  return drawn;
}
