import { bilingual } from '../shared/bilingual.ts';

export const aboutMessages = bilingual(
  {
    title: 'Tentang Pilar',
    what: 'Pilar adalah ingatan kerja program Kampung Keluarga Berkualitas menurut Inpres 3/2022: setiap desa dan kelurahan, Kampung KB dan Pokja-nya, mitra, empat pilar dengan indikatornya, apa yang dikerjakan dan apa hasilnya.',
    data: 'Data',
    areas:
      'Kode dan nama wilayah berasal dari idn-area-data 4.0.1, menurut Kepmendagri 300.2.2-2138/2025, tersedia di bawah Open Database License (ODbL) 1.0.',
    sample:
      'Angka dengan tanda “contoh” adalah data buatan untuk peragaan. Angka itu bukan fakta tentang desa, kelurahan atau orang mana pun.',
    published: 'Angka dengan sumber “Angka terbitan” berasal dari terbitan resmi dan berlaku hanya untuk wilayah dan periodenya sendiri.',
    software: 'Perangkat lunak',
    softwareText:
      'Dibangun di atas perangkat lunak bebas, antara lain React, react-admin, MUI dan PostgreSQL. Huruf: Plus Jakarta Sans (SIL Open Font License).',
    privacy: 'Privasi',
    privacyText: 'Halaman ini tidak mengirim permintaan ke luar server Anda. Tidak ada pelacakan.',
  },
  {
    title: 'About Pilar',
    what: 'Pilar is the working memory of the Kampung KB programme of Presidential Instruction 3/2022: every village, its Kampung KB and Pokja, the partners, the four pillars with their indicators, what was done and what came of it.',
    data: 'Data',
    areas:
      'Codes and names of areas come from idn-area-data 4.0.1, after Kepmendagri 300.2.2-2138/2025, available under the Open Database License (ODbL) 1.0.',
    sample: 'Figures marked “sample” are made up for demonstration. They are not facts about any village or person.',
    published: 'Figures of source “Published figure” come from official publications and stand for their own area and period only.',
    software: 'Software',
    softwareText:
      'Built on free software, among it React, react-admin, MUI and PostgreSQL. Typeface: Plus Jakarta Sans (SIL Open Font License).',
    privacy: 'Privacy',
    privacyText: 'This page sends no request beyond your server. Nothing is tracked.',
  },
);
