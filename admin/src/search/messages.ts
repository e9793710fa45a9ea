import { bilingual } from '../shared/bilingual.ts';

export const searchMessages = bilingual(
  {
    title: 'Cari di seluruh Pilar',
    open: 'Cari (Ctrl+K)',
    hint: 'Pertanyaan, halaman, desa, anggota, mitra, indikator atau intervensi',
    pages: 'Halaman',
    ownQuestion: 'Pertanyaan sendiri, dari kosong',
    short: 'Ketik paling sedikit dua huruf.',
    nothing: 'Tidak ada yang cocok. Coba bagian lain dari namanya.',
  },
  {
    title: 'Search all of Pilar',
    open: 'Search (Ctrl+K)',
    hint: 'Question, page, village, member, partner, indicator or intervention',
    pages: 'Pages',
    ownQuestion: 'A question of one’s own, from nothing',
    short: 'Type at least two letters.',
    nothing: 'Nothing matches. Try another part of the name.',
  },
);
