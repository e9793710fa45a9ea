/** Who works where, and with whose money. */
import type { ReadyQuestion } from './question.ts';

export const WORK: readonly ReadyQuestion[] = [
  {
    id: 'partners-and-gaps',
    name: { id: 'Kontribusi mitra dan celah pilar', en: 'Contributions and gaps of the pillars' },
    text: {
      id: 'Berapa rupiah tiap kelompok mitra memberi untuk tiap pilar dalam dua belas bulan, di samping satu indikator pilar itu dan selisihnya dengan target.',
      en: 'How many rupiah each group of partners gave to each pillar in twelve months, beside an indicator of the pillar and its distance to the target.',
    },
    query: {
      measures: [
        amount('GOVERNMENT', ['AGENCY', 'VERTICAL_AGENCY', 'CENTRAL_AGENCY', 'VILLAGE_GOVERNMENT']),
        amount('COMPANIES', ['COMPANY']),
        amount('COMMUNITY', ['UNIVERSITY', 'NGO', 'COMMUNITY', 'MEDIA', 'OTHER']),
        { indicator: 'KAMPUNG_KB' },
        { indicator: 'BKB' },
        { indicator: 'STUNTING' },
        { indicator: 'JAMBAN_LAYAK' },
      ],
      rows: ['PILLAR'],
      period: { last: 12, grain: 'MONTH' },
      compare: 'TARGET',
      scope: 'MY_AREA',
    },
  },
  {
    id: 'work-by-sector',
    name: { id: 'Intervensi per sektor dan triwulan', en: 'Interventions by sector and quarter' },
    text: {
      id: 'Sektor mana yang bekerja, dan kapan: jumlah intervensi tiap sektor pada empat triwulan terakhir.',
      en: 'Which sectors are at work, and when: interventions of each sector in the last four quarters.',
    },
    query: {
      measures: [{ fact: 'INTERVENTION', alias: 'INTERVENTION' }],
      rows: ['SECTOR'],
      columns: ['QUARTER'],
      period: { last: 4, grain: 'QUARTER' },
      totals: ['ROW', 'COLUMN', 'GRAND'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'funds-by-source',
    name: { id: 'Dana menurut sumber', en: 'Money by source' },
    text: {
      id: 'Rupiah dari APBN, APBD, Dana Desa, CSR dan swadaya untuk tiap pilar, tahun ini sampai sekarang.',
      en: 'Rupiah from state, local and village budgets, companies and self-help for each pillar, this year so far.',
    },
    query: {
      measures: [{ fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'AMOUNT' }],
      rows: ['FUNDING_SOURCE'],
      columns: ['PILLAR'],
      period: { yearToDate: true },
      totals: ['ROW', 'COLUMN', 'GRAND'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'reach-of-sectors',
    name: { id: 'Jangkauan tiap sektor', en: 'Reach of each sector' },
    text: {
      id: 'Berapa desa/kelurahan dijangkau dan berapa pelaksana utama bekerja di tiap sektor, dua belas bulan terakhir.',
      en: 'How many villages each sector has reached and how many leads work in it, in the last twelve months.',
    },
    query: {
      measures: [
        { fact: 'INTERVENTION', alias: 'INTERVENTION' },
        { fact: 'INTERVENTION', agg: 'DISTINCT', of: 'VILLAGE', alias: 'VILLAGES' },
        { fact: 'INTERVENTION', agg: 'DISTINCT', of: 'PARTNER', alias: 'PARTNERS' },
      ],
      rows: ['SECTOR'],
      orderBy: [{ measure: 'VILLAGES', direction: 'ASC' }],
      period: { last: 12, grain: 'MONTH' },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
];

function amount(alias: string, kinds: string[]): ReadyQuestion['query']['measures'][number] {
  return { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias, filters: [{ dimension: 'PARTNER_KIND', in: kinds }] };
}
