/** What a planner asks: questions that rollups answer, and questions that only the rows can. */

export interface Question {
  id: string;
  title: string;
  /** An `AnalysisInput`, told from the month before this one (months since January 2000). */
  input(month: number): Record<string, unknown>;
  isRolled: boolean;
  /** Asked by a planner of one regency. */
  isLocal?: boolean;
  /** Milliseconds within which 95 of 100 answers come, without and with dirty districts. */
  goal: number;
  dirtyGoal?: number;
  /** So many times faster than from rows, at least. */
  times?: number;
}

const MONTHLY = [
  ...['PUS', 'BKB', 'BKR', 'BKL', 'PIKR', 'MCPR', 'MKJP', 'UNMET_NEED', 'KB_PASCA_SALIN', 'ANC_K6', 'IMUNISASI_LENGKAP'],
  ...['POSYANDU_DS', 'STUNTING', 'KRS_DIDAMPINGI', 'JKN', 'UPPKA', 'RUJUKAN_TUNTAS', 'KAMPUNG_KB'],
];
/** Twenty are the most that one question takes: three questions are the sixty of a year. */
const OF_A_YEAR = [
  ...['PENDUDUK', 'KELUARGA', 'PEMUTAKHIRAN_KELUARGA', 'AKTA_LAHIR', 'KIA', 'KTP_EL', 'AKTA_NIKAH', 'PHBS', 'BIMBINGAN_CATIN'],
  ...['ASI_EKSKLUSIF', 'KAWIN_ANAK', 'POSYANDU_AKTIF', 'KRS', 'PAUD', 'ANAK_TIDAK_SEKOLAH', 'AIR_MINUM_LAYAK', 'JAMBAN_LAYAK', 'SBS'],
];

const periodOf = (month: number): string => `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const last = (month: number) => ({ from: periodOf(month), to: periodOf(month) });
const year = (month: number) => ({ from: periodOf(month - 11), to: periodOf(month) });
const measures = (...codes: string[]) => codes.map((indicator) => ({ indicator }));
const DESA = [{ dimension: 'VILLAGE_KIND', in: ['DESA'] }];

export const QUESTIONS: readonly Question[] = [
  {
    id: 'a',
    title: 'latest month, 18 indicators by province',
    input: (month) => ({ measures: measures(...MONTHLY), rows: ['PROVINCE'], period: last(month), totals: ['COLUMN'] }),
    ...{ isRolled: true, goal: 100, dirtyGoal: 150, times: 100 },
  },
  {
    id: 'b',
    title: 'a year, 18 monthly indicators by province',
    input: (month) => ({ measures: measures(...MONTHLY), rows: ['PROVINCE'], period: year(month), totals: ['COLUMN'] }),
    ...{ isRolled: true, goal: 100, dirtyGoal: 150, times: 100 },
  },
  {
    id: 'c',
    title: 'a year, 18 indicators of longer periods by province',
    input: (month) => ({ measures: measures(...OF_A_YEAR), rows: ['PROVINCE'], period: year(month), totals: ['COLUMN'] }),
    ...{ isRolled: true, goal: 100, dirtyGoal: 150, times: 100 },
  },
  {
    id: 'd',
    title: 'completeness by regency and month',
    input: (month) => ({
      measures: [{ indicator: 'STUNTING', show: 'COVERAGE' }],
      ...{ rows: ['REGENCY'], columns: ['MONTH'], period: year(month) },
    }),
    ...{ isRolled: true, goal: 100, dirtyGoal: 150, times: 10 },
  },
  {
    id: 'e',
    title: 'one regency: 4 indicators by desa beside last year',
    input: (month) => ({
      measures: measures('JKN', 'STUNTING', 'MCPR', 'POSYANDU_DS'),
      ...{ rows: ['VILLAGE'], period: year(month), compare: 'PREVIOUS_YEAR', totals: ['COLUMN'], filters: DESA },
    }),
    ...{ isRolled: false, isLocal: true, goal: 1000 },
  },
  {
    id: 'f',
    title: 'one regency: 4 indicators by class and kind',
    input: (month) => ({
      measures: measures('JKN', 'STUNTING', 'MCPR', 'POSYANDU_DS'),
      ...{ rows: ['CLASS'], columns: ['VILLAGE_KIND'], period: year(month), totals: ['ROW', 'COLUMN', 'GRAND'] },
    }),
    ...{ isRolled: false, isLocal: true, goal: 1000 },
  },
  {
    id: 'g',
    title: '2 indicators by province and month beside last year, desa only, all totals',
    input: (month) => ({
      measures: measures('JKN', 'STUNTING'),
      ...{ rows: ['PROVINCE'], columns: ['MONTH'], period: year(month), compare: 'PREVIOUS_YEAR' },
      ...{ totals: ['ROW', 'COLUMN', 'GRAND'], filters: DESA },
    }),
    ...{ isRolled: false, goal: 10_000 },
  },
  {
    id: 'h',
    title: '4 indicators by class, latest of the year',
    input: (month) => ({
      measures: measures('JKN', 'STUNTING', 'MCPR', 'JAMBAN_LAYAK'),
      ...{ rows: ['CLASS'], period: year(month), totals: ['COLUMN'] },
    }),
    ...{ isRolled: false, goal: 10_000 },
  },
  {
    id: 'i',
    title: '1 indicator by class and kind, latest month',
    input: (month) => ({
      measures: measures('STUNTING'),
      ...{ rows: ['CLASS'], columns: ['VILLAGE_KIND'], period: last(month), totals: ['ROW', 'COLUMN', 'GRAND'] },
    }),
    ...{ isRolled: false, goal: 10_000 },
  },
];
