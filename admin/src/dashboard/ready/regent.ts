/** The regent's: the road to 100 %, the four pillars, the districts. */
import type { Tile } from '../dashboard.ts';
import { formed, indicator, onTime, picture } from './tiles.ts';

export const REGENT: readonly Tile[] = [
  formed,
  onTime,
  indicator('STUNTING', 'Prevalensi balita stunting', 'Under-five stunting'),
  indicator('MCPR', 'Peserta KB modern', 'Modern contraceptive prevalence'),
  picture('road-to-100', true),
  {
    kind: 'PICTURE',
    id: 'pillars',
    name: { id: 'Empat pilar, triwulan demi triwulan', en: 'The four pillars, quarter by quarter' },
    query: {
      measures: ['LAPORAN_TEPAT_WAKTU', 'BKB', 'POSYANDU_DS', 'JENTIK_BEBAS'].map((code) => ({ indicator: code })),
      rows: ['QUARTER'],
      period: { last: 6, grain: 'QUARTER' },
      scope: 'MY_AREA',
    },
    view: { view: 'small' },
    isWide: true,
  },
  picture('class-by-district'),
  {
    kind: 'PICTURE',
    id: 'stunting-by-district',
    name: { id: 'Stunting per kecamatan, dibanding tahun lalu', en: 'Stunting by district, against last year' },
    query: {
      measures: [{ indicator: 'STUNTING' }],
      rows: ['DISTRICT'],
      period: { last: 12, grain: 'MONTH' },
      compare: 'PREVIOUS_YEAR',
      scope: 'MY_AREA',
    },
    view: { view: 'ranked' },
  },
];
