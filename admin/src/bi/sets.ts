/** The sets that every door has, by the names they have there; `test/bi/guides.test.ts` holds them equal to the server's. */
import type { Both } from './texts.ts';

export const SETS = {
  observations: { id: 'Nilai indikator', en: 'Values of indicators' },
  observations_by_area: { id: 'Nilai indikator per wilayah', en: 'Values of indicators by area' },
  targets: { id: 'Target', en: 'Targets' },
  classifications: { id: 'Klasifikasi', en: 'Classifications' },
  reports: { id: 'Laporan', en: 'Reports' },
  interventions: { id: 'Intervensi', en: 'Interventions' },
  contributions: { id: 'Kontribusi', en: 'Contributions' },
  members: { id: 'Anggota Pokja', en: 'Pokja members' },
  areas: { id: 'Wilayah', en: 'Areas' },
  villages: { id: 'Desa dan kelurahan', en: 'Villages' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  pillars: { id: 'Pilar', en: 'Pillars' },
  sectors: { id: 'Sektor', en: 'Sectors' },
  partners: { id: 'Mitra', en: 'Partners' },
  periods: { id: 'Periode', en: 'Periods' },
} as const satisfies Record<string, Both>;

export const SET_NAMES = Object.keys(SETS) as (keyof typeof SETS)[];
