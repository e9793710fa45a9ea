import { commonArea } from '../area/area.service.ts';
import { canAt } from '../core/access/actor.ts';
import { conflict, forbidden } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { explain } from '../core/write/complaints.ts';
import { keyIfGiven } from '../core/write/references.ts';
import { change, claimVersion, insert, load, lock, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { FundingSource } from '../partner/funding-source.entity.ts';
import { partnerIn } from '../partner/partner.service.ts';
import { Contribution } from './contribution.entity.ts';
import { Intervention } from './intervention.entity.ts';
import type { RecordContributionInput, UpdateContributionInput } from './intervention.input.ts';
import { seenIntervention } from './intervention.service.ts';

explain('contribution_once', 'input.partner', {
  id: 'Bagian mitra ini dengan sumber dana itu sudah dicatat.',
  en: 'This part of the partner with that source of funds is already on record.',
});

export async function recordContribution(tx: Tx, input: RecordContributionInput): Promise<Written> {
  const { row: intervention, villages } = await seenIntervention(tx, input.intervention, 'input.intervention');
  await inUse(tx, intervention);
  const partner = await partnerIn(tx, input.partner, 'input.partner');
  mayContribute(tx, villages, { sectorId: intervention.sector, partnerId: partner });
  const fundingSource = await keyIfGiven(tx, FundingSource, input.fundingSource, 'input.fundingSource');
  const { part, amountRupiah, inKind } = input;
  const values = { intervention: intervention.id, partner, part, fundingSource, amountRupiah, inKind };
  const { id } = await insert(tx, Contribution, values, await commonArea(tx, villages));
  return { type: Contribution, key: id };
}

export async function updateContribution(tx: Tx, id: string, version: number, input: UpdateContributionInput): Promise<Written> {
  const { before, area } = await ownContribution(tx, id);
  await claimVersion(tx, Contribution, before, version);
  const fundingSource = await keyIfGiven(tx, FundingSource, input.fundingSource, 'input.fundingSource');
  await change(tx, Contribution, before, { ...input, fundingSource } as Values<Contribution>, area);
  return { type: Contribution, key: before.id };
}

export async function retireContribution(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const { before, area } = await ownContribution(tx, id);
  await claimVersion(tx, Contribution, before, version);
  await retire(tx, Contribution, before, reason, area);
  return { type: Contribution, key: before.id };
}

export async function restoreContribution(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const { before, area, intervention } = await ownContribution(tx, id);
  await inUse(tx, intervention);
  await restore(tx, Contribution, before, asked, area);
  return { type: Contribution, key: before.id };
}

async function inUse(tx: Tx, intervention: Row<Intervention>): Promise<void> {
  if (!(await lock(tx, Intervention, intervention)).isRetired) return;
  throw conflict({ id: 'Intervensi ini sudah tidak dipakai.', en: 'This intervention is no longer in use.' });
}

interface Own {
  before: Row<Contribution>;
  area: number | null;
  intervention: Row<Intervention>;
}

async function ownContribution(tx: Tx, id: string): Promise<Own> {
  const before = await load(tx, Contribution, id);
  const { row: intervention, villages } = await seenIntervention(tx, globalId('Intervention', before.intervention), 'id', id);
  mayContribute(tx, villages, { sectorId: intervention.sector, partnerId: before.partner });
  return { before, area: await commonArea(tx, villages), intervention };
}

/** A part is written down by who may do so in one of the villages, for its own partner and sector. */
function mayContribute(tx: Tx, villages: number[], owner: { sectorId: number; partnerId: number }): void {
  if (!villages.some((ordinal) => canAt(tx.actor, tx.verb, ordinal, owner))) throw forbidden(tx.verb);
}
