/** Formation, class, Pokja and their reports. */
import type { ReadyQuestion } from './question.ts';

export const KAMPUNG: readonly ReadyQuestion[] = [
  {
    id: 'road-to-100',
    name: { id: 'Jalan ke 100 persen', en: 'The road to 100 percent' },
    text: {
      id: 'Persentase desa/kelurahan yang sudah membentuk Kampung KB, per kecamatan, dua belas bulan terakhir.',
      en: 'Percentage of villages that have formed a Kampung KB, by district, over the last twelve months.',
    },
    query: {
      measures: [{ fact: 'VILLAGE', agg: 'AVERAGE', of: 'FORMED', alias: 'FORMED' }],
      rows: ['DISTRICT'],
      columns: ['MONTH'],
      period: { last: 12, grain: 'MONTH' },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
    view: { view: 'map' },
  },
  {
    id: 'class-by-district',
    name: { id: 'Klasifikasi per kecamatan', en: 'Class by district' },
    text: {
      id: 'Berapa kampung di tiap kelas, dari dasar sampai berkelanjutan, per kecamatan, menurut penilaian terbaru.',
      en: 'How many kampungs are in each class, from basic to sustainable, by district, as last computed.',
    },
    query: {
      measures: [{ fact: 'CLASSIFICATION', alias: 'CLASSIFIED' }],
      rows: ['DISTRICT'],
      columns: ['CLASS'],
      period: { latest: true },
      totals: ['ROW', 'COLUMN', 'GRAND'],
      scope: 'MY_AREA',
    },
    view: { view: 'stacked' },
  },
  {
    id: 'decrees-and-chairs',
    name: { id: 'SK Pokja dan ketua', en: 'Pokja decrees and chairs' },
    text: {
      id: 'Desa/kelurahan dengan SK Pokja yang berlaku, yang segera berakhir, dan yang tidak punya ketua, per kecamatan.',
      en: 'Villages with a Pokja decree in force, with one that ends soon, and without a chair, by district.',
    },
    query: {
      measures: [
        { fact: 'VILLAGE', alias: 'VILLAGES' },
        { fact: 'VILLAGE', agg: 'COUNT', of: 'DECREED', alias: 'DECREED' },
        { fact: 'VILLAGE', agg: 'COUNT', of: 'EXPIRING', alias: 'EXPIRING' },
        { fact: 'VILLAGE', agg: 'COUNT', of: 'VACANT', alias: 'VACANT' },
      ],
      rows: ['DISTRICT'],
      period: { latest: true },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'training',
    name: { id: 'Pelatihan anggota Pokja', en: 'Training of Pokja members' },
    text: {
      id: 'Berapa anggota Pokja dan berapa yang sudah terlatih, per kecamatan, yang paling sedikit terlatih lebih dulu.',
      en: 'How many Pokja members there are and how many are trained, by district, the least trained first.',
    },
    query: {
      measures: [
        { fact: 'MEMBER', alias: 'MEMBERS' },
        { fact: 'MEMBER', agg: 'COUNT', of: 'TRAINED', alias: 'TRAINED' },
        { fact: 'MEMBER', agg: 'AVERAGE', of: 'TRAINED', alias: 'TRAINED_SHARE' },
      ],
      rows: ['DISTRICT'],
      orderBy: [{ measure: 'TRAINED_SHARE', direction: 'ASC' }],
      period: { latest: true },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
];
