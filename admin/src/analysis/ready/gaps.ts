/** Where need is high and work is missing. */
import type { ReadyQuestion } from './question.ts';

export const GAPS: readonly ReadyQuestion[] = [
  {
    id: 'stunting-sanitation-gap',
    name: { id: 'Stunting tinggi, jamban kurang, belum ada intervensi', en: 'High stunting, few toilets, nobody at work' },
    text: {
      id: 'Desa/kelurahan yang stuntingnya di atas 20 persen dan jamban layaknya di bawah 80 persen, tanpa intervensi kesehatan maupun pekerjaan umum dalam dua belas bulan.',
      en: 'Villages with stunting above 20 percent and improved toilets below 80 percent, without interventions of health or public works in twelve months.',
    },
    query: {
      measures: [
        { indicator: 'STUNTING' },
        { indicator: 'JAMBAN_LAYAK' },
        { fact: 'INTERVENTION', alias: 'KESEHATAN', filters: [{ dimension: 'SECTOR', in: ['KESEHATAN'] }] },
        { fact: 'INTERVENTION', alias: 'PU_PERUMAHAN', filters: [{ dimension: 'SECTOR', in: ['PU_PERUMAHAN'] }] },
      ],
      rows: ['DISTRICT', 'VILLAGE'],
      having: [
        { measure: 'STUNTING', gt: '20' },
        { measure: 'JAMBAN_LAYAK', lt: '80' },
        { measure: 'KESEHATAN', eq: '0' },
        { measure: 'PU_PERUMAHAN', eq: '0' },
      ],
      orderBy: [{ measure: 'STUNTING', direction: 'DESC' }],
      period: { last: 12, grain: 'MONTH' },
      scope: 'MY_AREA',
    },
  },
  {
    id: 'stunting-and-toilets',
    name: { id: 'Stunting dan jamban per desa/kelurahan', en: 'Stunting and toilets, village by village' },
    text: {
      id: 'Setiap desa/kelurahan satu titik: stunting terhadap jamban layak, dibagi menurut target. Dapat pula dilihat sebagai peta.',
      en: 'Each village a point: stunting against improved toilets, divided by the targets. It can be seen as a map too.',
    },
    query: {
      measures: [{ indicator: 'STUNTING' }, { indicator: 'JAMBAN_LAYAK' }],
      rows: ['VILLAGE'],
      period: { last: 12, grain: 'MONTH' },
      compare: 'TARGET',
      totals: ['GRAND'],
      scope: 'MY_AREA',
    },
    view: { view: 'scatter' },
  },
  {
    id: 'priority-villages',
    name: { id: 'Keadaan desa prioritas', en: 'How priority villages stand' },
    text: {
      id: 'Stunting, pendampingan keluarga berisiko, air minum dan jamban di desa yang ada di daftar prioritas, dengan jumlah intervensinya.',
      en: 'Stunting, accompanied families at risk, water and toilets in villages on a priority list, with the interventions there.',
    },
    query: {
      measures: [
        { indicator: 'STUNTING' },
        { indicator: 'KRS_DIDAMPINGI' },
        { indicator: 'AIR_MINUM_LAYAK' },
        { indicator: 'JAMBAN_LAYAK' },
        { fact: 'INTERVENTION', alias: 'INTERVENTION' },
      ],
      rows: ['VILLAGE'],
      segments: ['PRIORITY_LIST'],
      orderBy: [{ measure: 'STUNTING', direction: 'DESC' }],
      period: { last: 12, grain: 'MONTH' },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'targets-by-district',
    name: { id: 'Target yang belum tercapai', en: 'Targets that are missed' },
    text: {
      id: 'Jarak ke target tahun ini untuk stunting, KB, unmet need, penimbangan dan pembentukan Kampung KB, per kecamatan.',
      en: 'Distance to this year’s target of stunting, contraception, unmet need, weighing and formation, by district.',
    },
    query: {
      measures: ['KAMPUNG_KB', 'STUNTING', 'MCPR', 'UNMET_NEED', 'POSYANDU_DS'].map((indicator) => ({ indicator, show: 'DISTANCE' })),
      rows: ['DISTRICT'],
      period: { yearToDate: true },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'year-on-year',
    name: { id: 'Indikator kunci dibanding tahun lalu', en: 'Key indicators against last year' },
    text: {
      id: 'Enam indikator dari lima sektor dalam dua belas bulan terakhir, masing-masing di samping keadaan setahun sebelumnya, per kecamatan.',
      en: 'Six indicators of five sectors in the last twelve months, each beside the year before, by district.',
    },
    query: {
      measures: ['STUNTING', 'MCPR', 'POSYANDU_DS', 'AKTA_LAHIR', 'JAMBAN_LAYAK', 'PAUD'].map((indicator) => ({ indicator })),
      rows: ['DISTRICT'],
      period: { last: 12, grain: 'MONTH' },
      compare: 'PREVIOUS_YEAR',
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
];
