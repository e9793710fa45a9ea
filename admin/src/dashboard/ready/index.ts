/** Dashboards that are there from the beginning. */
import type { Bilingual } from '../../analysis/ready/question.ts';

export const READY_DASHBOARDS = ['regent', 'sector', 'district'] as const;
export type ReadyDashboard = (typeof READY_DASHBOARDS)[number];

export const isReady = (id: string | undefined): id is ReadyDashboard => READY_DASHBOARDS.some((one) => one === id);

export const NAMES: Record<ReadyDashboard, { name: Bilingual; text: Bilingual }> = {
  regent: {
    name: { id: 'Dasbor Bupati', en: "The regent's dashboard" },
    text: {
      id: 'Jalan ke 100 persen Kampung KB, keempat pilar, dan keadaan tiap kecamatan.',
      en: 'The road to 100 percent, the four pillars, and how each district stands.',
    },
  },
  sector: {
    name: { id: 'Dasbor sektor', en: "The sector's dashboard" },
    text: {
      id: 'Indikator satu sektor dan jaraknya ke target, intervensi sektor itu, dan mitra yang ikut membiayai.',
      en: 'Indicators of a sector and their distance to the target, its interventions, and the partners who pay.',
    },
  },
  district: {
    name: { id: 'Dasbor kecamatan', en: "The district's dashboard" },
    text: {
      id: 'Desa/kelurahan satu kecamatan: laporan bulanan, SK Pokja, dan stunting per desa/kelurahan.',
      en: 'The villages of a district: monthly reports, Pokja decrees, and stunting village by village.',
    },
  },
};
