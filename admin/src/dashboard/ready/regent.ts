/** The regent's: the road to 100%, the four pillars, the districts. */
import type { AskedTile } from '../dashboard.ts';
import { formed, indicator, onTime, picture } from './tiles.ts';

export const REGENT: readonly AskedTile[] = [
  formed,
  onTime,
  indicator('STUNTING', 'Prevalensi balita stunting', 'Under-five stunting'),
  indicator('MCPR', 'Peserta KB modern', 'Modern contraceptive prevalence'),
  picture('road-to-100', { width: 4 }),
  {
    kind: 'PICTURE',
    id: 'pillars',
    name: { id: 'Satu indikator dari tiap pilar, per triwulan', en: 'One indicator of each pillar, by quarter' },
    query: {
      measures: ['LAPORAN_TEPAT_WAKTU', 'BKB', 'POSYANDU_DS', 'JENTIK_BEBAS'].map((code) => ({ indicator: code })),
      rows: ['QUARTER'],
      period: { last: 6, grain: 'QUARTER' },
      scope: 'MY_AREA',
    },
    view: { view: 'small' },
    width: 4,
  },
  picture('class-by-district', { name: { id: 'Klasifikasi menurut wilayah', en: 'Class by area' } }),
  {
    kind: 'PICTURE',
    id: 'stunting-by-district',
    name: { id: 'Stunting menurut wilayah, dibanding setahun sebelumnya', en: 'Stunting by area, against a year before' },
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
