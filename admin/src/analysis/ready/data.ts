/** Whether the data are there, and from whom they come late. */
import type { ReadyQuestion } from './question.ts';

export const DATA: readonly ReadyQuestion[] = [
  {
    id: 'late-where-signal-is-weak',
    name: { id: 'Laporan terlambat di desa bersinyal lemah', en: 'Late reports where the signal is weak' },
    text: {
      id: 'Desa bersinyal internet lemah yang laporannya sering terlambat dalam enam bulan: siapa yang perlu dibantu mengirim.',
      en: 'Villages with a weak signal whose reports were often late in six months: who needs help to send them.',
    },
    query: {
      measures: [
        { fact: 'REPORT', alias: 'EXPECTED' },
        { fact: 'REPORT', agg: 'COUNT', of: 'ON_TIME', alias: 'ON_TIME' },
        { fact: 'REPORT', agg: 'AVERAGE', of: 'ON_TIME', alias: 'ON_TIME_SHARE' },
      ],
      rows: ['DISTRICT', 'VILLAGE'],
      segments: ['WEAK_SIGNAL'],
      having: [{ measure: 'ON_TIME_SHARE', lt: '80' }],
      orderBy: [{ measure: 'ON_TIME_SHARE', direction: 'ASC' }],
      period: { last: 6, grain: 'MONTH' },
      scope: 'MY_AREA',
    },
  },
  {
    id: 'reports-on-time',
    name: { id: 'Laporan tepat waktu per bulan', en: 'Reports on time by month' },
    text: {
      id: 'Persentase laporan bulanan yang dikirim tepat waktu, per kecamatan, dua belas bulan terakhir.',
      en: 'Percentage of monthly reports sent on time, by district, over the last twelve months.',
    },
    query: {
      measures: [{ fact: 'REPORT', agg: 'AVERAGE', of: 'ON_TIME', alias: 'ON_TIME_SHARE' }],
      rows: ['DISTRICT'],
      columns: ['MONTH'],
      period: { last: 12, grain: 'MONTH' },
      totals: ['COLUMN', 'ROW', 'GRAND'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'report-completeness',
    name: { id: 'Kelengkapan laporan per kecamatan', en: 'Completeness of reports by district' },
    text: {
      id: 'Laporan yang terutang tiga bulan terakhir, dan berapa persen yang diterima, tepat waktu dan sudah diverifikasi.',
      en: 'Reports that were owed in the last three months, and what percentage of them came, came in time and is verified.',
    },
    query: {
      measures: [
        { fact: 'REPORT', alias: 'OWED' },
        { fact: 'REPORT', agg: 'AVERAGE', of: 'RECEIVED', alias: 'RECEIVED_SHARE' },
        { fact: 'REPORT', agg: 'AVERAGE', of: 'ON_TIME', alias: 'ON_TIME_SHARE' },
        { fact: 'REPORT', agg: 'AVERAGE', of: 'VERIFIED', alias: 'VERIFIED_SHARE' },
      ],
      rows: ['DISTRICT'],
      period: { last: 3, grain: 'MONTH' },
      totals: ['COLUMN'],
      scope: 'MY_AREA',
    },
  },
  {
    id: 'coverage-by-sector',
    name: { id: 'Kelengkapan data tiap sektor', en: 'Coverage of data of each sector' },
    text: {
      id: 'Berapa persen desa/kelurahan yang punya data satu tahun terakhir, untuk satu indikator dari tiap sektor, di wilayah tepat di bawah Anda.',
      en: 'What percentage of villages has data of the last year, for one indicator of each sector, in the areas directly below yours.',
    },
    query: {
      measures: ['AKTA_LAHIR', 'BKB', 'STUNTING', 'PAUD', 'MISKIN_DESIL1', 'JAMBAN_LAYAK', 'SAMPAH_TERKELOLA', 'SINYAL'].map(
        (indicator) => ({
          indicator,
          show: 'COVERAGE',
        }),
      ),
      period: { last: 12, grain: 'MONTH' },
      totals: ['COLUMN'],
      scope: 'MY_CHILDREN',
    },
  },
];
