/** Records made anew for one test, and what others do to them meanwhile. */
import type { Page } from 'playwright-core';
import type { World } from '../world.ts';

const FIELDS = '{ id version name level validFrom validTo }';

export interface Partner {
  id: string;
  name: string;
  version: number;
}

let made = 0;
export async function newPartner(world: World): Promise<Partner> {
  const input = { code: `MITRA_KONSOL_${++made}`, name: `Mitra Konsol ${made}`, kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
  const create = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) ${FIELDS} }`;
  return (await world.as('planner').get(create, { input })).createPartner;
}

export const stored = async (world: World, id: string) =>
  (await world.as('planner').get(`query ($id: ID!) { partner(id: $id) ${FIELDS} }`, { id })).partner;

export function byAnother(world: World, { id, version }: Partner, input: object): Promise<unknown> {
  const update =
    'mutation ($id: ID!, $version: Int!, $input: UpdatePartnerInput!) { updatePartner(id: $id, version: $version, input: $input) { id } }';
  return world.as('administrator').get(update, { id, version, input });
}

export async function planned(world: World, lead: string): Promise<string> {
  const plan = 'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }';
  const place = 'Balai desa';
  const input = { title: `Milik ${lead}`, sector: 'KESEHATAN', startedOn: '2026-11-01', villages: ['65.01.05.2004'], lead, place };
  return (await world.as('planner').get(plan, { input })).planIntervention.id;
}

export const save = (page: Page) => page.getByRole('button', { name: 'Simpan' }).click();
