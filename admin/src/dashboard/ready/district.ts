/** The district's: its villages, their reports, their decrees. */
import type { AskedTile } from '../dashboard.ts';
import { formed, indicator, onTime, picture } from './tiles.ts';

const villages = (of: 'EXPIRING' | 'VACANT', id: string, en: string): AskedTile => ({
  ...{ kind: 'FIGURE', id: of, name: { id, en } },
  query: { measures: [{ fact: 'VILLAGE', agg: 'COUNT', of, alias: of }], period: { latest: true }, scope: 'MY_AREA' },
});

export const DISTRICT: readonly AskedTile[] = [
  formed,
  onTime,
  villages('EXPIRING', 'SK Pokja yang segera berakhir', 'Pokja decrees that end soon'),
  indicator('STUNTING', 'Prevalensi balita stunting', 'Under-five stunting'),
  {
    kind: 'PICTURE',
    id: 'stunting-map',
    name: { id: 'Stunting per desa/kelurahan', en: 'Stunting by village' },
    query: { measures: [{ indicator: 'STUNTING' }], rows: ['VILLAGE'], period: { last: 12, grain: 'MONTH' }, scope: 'MY_AREA' },
    view: { view: 'map' },
    width: 4,
  },
  {
    kind: 'PICTURE',
    id: 'report-states',
    name: { id: 'Keadaan laporan bulanan', en: 'How monthly reports stand' },
    query: {
      measures: [{ fact: 'REPORT', alias: 'REPORTS' }],
      rows: ['MONTH'],
      columns: ['REPORT_STATE'],
      period: { last: 6, grain: 'MONTH' },
      scope: 'MY_AREA',
    },
    view: { view: 'stacked' },
  },
  {
    kind: 'PICTURE',
    id: 'late-villages',
    name: { id: 'Laporan tepat waktu per desa/kelurahan', en: 'Reports on time by village' },
    query: {
      measures: [{ fact: 'REPORT', agg: 'AVERAGE', of: 'ON_TIME', alias: 'ON_TIME_SHARE' }],
      rows: ['VILLAGE'],
      period: { last: 12, grain: 'MONTH' },
      scope: 'MY_AREA',
    },
    view: { view: 'ranked' },
  },
  picture('stunting-and-toilets'),
];
