/** Plants interventions with what partners gave, decrees with their members. */
import type pg from 'pg';

export interface Intervention {
  on: string;
  villages: string[];
  sector?: string;
  lead?: string;
  status?: string;
  attendance?: [male: number | null, female: number | null];
  gifts?: Gift[];
  targetGroups?: string[];
  /** Codes of indicators that it aims at, every edition of them. */
  aims?: string[];
}

interface Gift {
  partner: string;
  amount: number | null;
  fund?: string;
}

const INTERVENTION = `
  insert into pilar.intervention (title, sector_id, lead_id, started_on, status, attendance_male, attendance_female)
  select 'Uji', s.id, (select id from pilar.partner where code = $2), $3, $4, $5, $6 from pilar.sector s where s.code = $1 returning id`;
const PLACES = `
  insert into pilar.intervention_village (intervention_id, village_ordinal)
  select $1, ordinal from pilar.village where code = any($2)`;
const GROUPS = `
  insert into pilar.intervention_target_group (intervention_id, target_group_id)
  select $1, id from pilar.target_group where code = any($2)`;
const AIMS = `
  insert into pilar.intervention_indicator (intervention_id, indicator_id) select $1, id from pilar.indicator where code = any($2)`;
const GIFT = `
  insert into pilar.contribution (intervention_id, partner_id, part, funding_source_id, amount_rupiah)
  select $1, p.id, 'FUNDER', (select id from pilar.funding_source where code = $4), $3 from pilar.partner p where p.code = $2`;

export async function intervention(owner: pg.Client, given: Intervention): Promise<void> {
  const {
    on,
    villages,
    sector = 'KESEHATAN',
    lead = null,
    status = 'DONE',
    attendance = [null, null],
    gifts = [],
    targetGroups = [],
    aims = [],
  } = given;
  const { rows } = await owner.query(INTERVENTION, [sector, lead, on, status, ...attendance]);
  await owner.query(PLACES, [rows[0].id, villages]);
  await owner.query(GROUPS, [rows[0].id, targetGroups]);
  await owner.query(AIMS, [rows[0].id, aims]);
  for (const { partner, amount, fund = 'APBD' } of gifts) await owner.query(GIFT, [rows[0].id, partner, amount, fund]);
}

const PARTNER = `
  insert into pilar.partner (code, name, kind_id, level) select $1, $1, id, 'REGENCY' from pilar.partner_kind where code = $2`;

export const partner = (owner: pg.Client, code: string, kind: string) => owner.query(PARTNER, [code, kind]);

const POKJA = `
  insert into pilar.pokja (village_ordinal, decree_number, decreed_on, issuer, valid_from, valid_to)
  select ordinal, $1, $2::date, 'CAMAT', $2, $3 from pilar.village where code = $1`;
const MEMBER = `
  with person as (
    insert into pilar.person (name, village_ordinal) select 'Uji', ordinal from pilar.village where code = $1 returning id
  ) insert into pilar.pokja_member (pokja_id, person_id, role_id, started_on, ended_on, is_trained)
    select p.id, person.id, r.id, p.valid_from, $3, $4 from person, pilar.pokja_role r, pilar.pokja p where r.code = $2 and p.decree_number = $1`;

export type Member = [role: string, trained: boolean, until?: string];

/** The decree of a village, numbered by its code; its members came with it. */
export async function pokja(owner: pg.Client, village: string, from: string, until: string | null, members: Member[] = []): Promise<void> {
  await owner.query(POKJA, [village, from, until]);
  for (const [role, trained, ended = null] of members) await owner.query(MEMBER, [village, role, ended, trained]);
}
