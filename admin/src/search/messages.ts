import { bilingual } from '../shared/bilingual.ts';

export const searchMessages = bilingual(
  {
    title: 'Cari di seluruh Pilar',
    open: 'Cari (Ctrl+K)',
    hint: 'Desa, anggota, mitra, indikator atau intervensi',
    short: 'Ketik paling sedikit dua huruf.',
    nothing: 'Tidak ada yang cocok. Coba bagian lain dari namanya.',
  },
  {
    title: 'Search all of Pilar',
    open: 'Search (Ctrl+K)',
    hint: 'Village, member, partner, indicator or intervention',
    short: 'Type at least two letters.',
    nothing: 'Nothing matches. Try another part of the name.',
  },
);
