const FUNDING = {
    AGENCY: ['APBD', 'APBD', 'APBN'],
    VERTICAL_AGENCY: ['APBN'],
    VILLAGE_GOVERNMENT: ['DANA_DESA', 'DANA_DESA', 'APBD'],
    COMPANY: ['CSR'],
    NGO: ['HIBAH'],
    COMMUNITY: ['SWADAYA'],
    UNIVERSITY: ['HIBAH', 'APBN'],
};
const IN_KIND = ['Tenaga narasumber', 'Konsumsi', 'Alat peraga', 'Kendaraan', 'Bibit dan peralatan', 'Liputan'];
const ROUND = 50_000;
export function contributionsOf({ lead, villages, random }, partners) {
    const village = villages[0];
    const own = contribution(random, lead, 'LEAD', 14 + 0.3 * villages.length);
    const near = partners.filter((partner) => partner !== lead && partner.validTo === undefined && worksIn(partner, village));
    const helpers = random.sample(near, random.weighted([0, 1, 2], (count) => [55, 33, 12][count] ?? 0));
    return [
        own,
        ...helpers.map((partner) => partner.kind === 'COMPANY' ? contribution(random, partner, 'FUNDER', 15.5) : contribution(random, partner, 'IMPLEMENTER', 13.4)),
    ];
}
const worksIn = (partner, village) => partner.level === 'REGENCY' || partner.area === village.ordinal || partner.area === village.district.ordinal;
/** Money or kind, never both; `scale` is the logarithm of the usual amount. */
function contribution(random, partner, part, scale) {
    const isMoney = partner.kind !== 'MEDIA' && random.chance(part === 'IMPLEMENTER' ? 0.35 : 0.85);
    const amount = Math.max(1, Math.round(Math.exp(scale + 0.9 * random.normal()) / ROUND)) * ROUND;
    return {
        partner_id: partner.id,
        part,
        funding: isMoney ? random.pick(FUNDING[partner.kind] ?? ['SWADAYA']) : null,
        amount_rupiah: isMoney ? amount : null,
        in_kind: isMoney ? null : random.pick(IN_KIND),
    };
}
//# sourceMappingURL=contributions.js.map