import { at, invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { judge, linkCodes } from '../core/write/references.js';
import { change, claimVersion, insert, load, restore, retire } from '../core/write/rows.js';
import { FundingSource } from '../partner/funding-source.entity.js';
import { Kampung } from './kampung.entity.js';
import { requireStanding, villageIn } from './village.service.js';
explain('kampung_one_active', 'input.village', { id: 'Desa ini sudah memiliki Kampung KB.', en: 'This village already has a Kampung KB.' });
export async function formKampung(tx, input) {
    const { village: code, fundingSources, ...values } = input;
    const village = await villageIn(tx, code, 'input.village');
    launchedByNow(tx, values.launchedOn);
    const given = withoutNull(values);
    const { id } = await insert(tx, Kampung, { ...given, village }, village);
    await linkFunding(tx, id, fundingSources);
    return { type: Kampung, key: id };
}
export async function updateKampung(tx, id, version, input) {
    const before = await ownKampung(tx, id);
    await claimVersion(tx, Kampung, before, version);
    const { fundingSources, ...values } = input;
    launchedByNow(tx, values.launchedOn);
    await change(tx, Kampung, before, values, before.village);
    await linkFunding(tx, before.id, fundingSources);
    return { type: Kampung, key: before.id };
}
export async function retireKampung(tx, id, version, reason) {
    const before = await ownKampung(tx, id);
    await claimVersion(tx, Kampung, before, version);
    await retire(tx, Kampung, before, reason, before.village);
    return { type: Kampung, key: before.id };
}
export async function restoreKampung(tx, id, asked) {
    const before = await ownKampung(tx, id);
    await requireStanding(tx, before.village);
    await restore(tx, Kampung, before, asked, before.village);
    return { type: Kampung, key: before.id };
}
async function ownKampung(tx, id) {
    const kampung = await load(tx, Kampung, id);
    judge(tx, { ordinal: kampung.village, readVerb: 'kampung.read', path: 'id', id });
    return kampung;
}
const linkFunding = (tx, id, codes) => linkCodes(tx, Kampung, 'fundingSources', id, { to: FundingSource, codes, path: 'input.fundingSources' });
function launchedByNow(tx, launchedOn) {
    if (!launchedOn || launchedOn <= tx.context.clock.today())
        return;
    throw invalid([at('input.launchedOn', { id: 'Hari peluncuran belum tiba.', en: 'The day of the launch has not come yet.' })]);
}
/** On a new record null says no more than leaving the field out. */
const withoutNull = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
//# sourceMappingURL=kampung.service.js.map