/** Interventions in one or more villages, with target groups, indicators and the parts that partners took. */
import { type Catalogue, OWN_PARTNER } from './plant-catalogue.ts';
import type { Random } from './random.ts';
import { day, type Garden, maybe, type Planted, range, shuffled, stamps, TODAY, text } from './seeds.ts';

export async function plantInterventions({ chance, insert }: Garden, villages: readonly number[], { partners }: Catalogue): Promise<void> {
  const interventions = range(260).map((id) => ({ id, ...interventionRow(chance) }));
  await insert('intervention', interventions);
  const links = (items: readonly number[], most: number, least = 0) =>
    interventions.flatMap(({ id }) => chance.some(items, least + chance.below(most)).map((other) => [id, other] as const));
  await insert(
    'intervention_village',
    links(villages, 3, 1).map(([intervention_id, village_ordinal]) => ({ intervention_id, village_ordinal })),
  );
  await insert(
    'intervention_target_group',
    links(range(6), 4).map(([intervention_id, target_group_id]) => ({ intervention_id, target_group_id })),
  );
  await insert(
    'intervention_indicator',
    links(range(13), 4).map(([intervention_id, indicator_id]) => ({ intervention_id, indicator_id })),
  );
  const parts = interventions.flatMap(({ id }) =>
    givers(chance, partners).map((partner_id) => contributionRow(chance, id as number, partner_id)),
  );
  await insert('contribution', shuffled(chance, parts));
}

/** Up to four partners; the one whose key reads stands among them often. */
function givers(chance: Random, partners: readonly Planted[]): number[] {
  const others = chance.some(partners, chance.below(4)).map((partner) => partner.id as number);
  return [...new Set(chance.chance(0.3) ? [OWN_PARTNER, ...others] : others)];
}

const interventionRow = (chance: Random): Planted => ({
  ...stamps(chance),
  title: text(chance),
  description: maybe(chance, 0.6, () => text(chance)),
  sector_id: 1 + chance.below(6),
  activity_id: maybe(chance, 0.4, () => 1 + chance.below(12)),
  lead_id: maybe(chance, 0.8, () => (chance.chance(0.3) ? OWN_PARTNER : 1 + chance.below(90))),
  section_id: maybe(chance, 0.6, () => 1 + chance.below(8)),
  started_on: chance.pick(['2026-01-01', TODAY, day(chance, 2022, 3)]),
  ended_on: maybe(chance, 0.5, () => day(chance, 2027, 1)),
  status: chance.pick(['PLANNED', 'ONGOING', 'DONE', 'CANCELLED']),
  place: maybe(chance, 0.5, () => text(chance)),
  attendance_male: maybe(chance, 0.6, () => chance.below(40)),
  attendance_female: maybe(chance, 0.6, () => chance.below(40)),
  evidence: maybe(chance, 0.4, () => text(chance)),
});

const contributionRow = (chance: Random, intervention_id: number, partner_id: number): Planted => ({
  ...stamps(chance),
  intervention_id,
  partner_id,
  part: chance.pick(['LEAD', 'FUNDER', 'IMPLEMENTER']),
  funding_source_id: maybe(chance, 0.7, () => 1 + chance.below(6)),
  amount_rupiah: maybe(chance, 0.6, () => chance.pick(['0', '1500000', '1500000', '999999999999999999', String(chance.below(1e9))])),
  in_kind: maybe(chance, 0.4, () => text(chance)),
});
