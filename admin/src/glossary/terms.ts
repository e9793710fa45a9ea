/** Terms of the programme as its officers use them, with English beside. Data only: one more is one entry. */
export interface Term {
  term: Record<'id' | 'en', string>;
  /** Short forms and older names that people look for. */
  also?: string;
  text: Record<'id' | 'en', string>;
}

const entry = (id: string, en: string, textId: string, textEn: string, also?: string): Term => ({
  term: { id, en },
  text: { id: textId, en: textEn },
  also,
});

export const TERMS: readonly Term[] = [
  entry(
    'Kampung Keluarga Berkualitas',
    'Quality Family Village',
    'Satuan program di satu desa atau kelurahan menurut Inpres 3/2022. Paling banyak satu yang aktif di tiap desa; namanya boleh berbeda dari nama desanya.',
    'The unit of the programme in one village under Presidential Instruction 3/2022. At most one is active in a village; its name may differ from that of the village.',
    'Kampung KB',
  ),
  entry(
    'Inpres 3/2022',
    'Presidential Instruction 3/2022',
    'Instruksi Presiden tentang optimalisasi penyelenggaraan Kampung KB, kepada 13 menteri/kepala lembaga dan semua kepala daerah. Sasarannya: Kampung KB di setiap desa dan kelurahan.',
    'Instruction on Kampung KB to 13 ministers and heads of agencies and to all heads of regions. Its aim: a Kampung KB in every village.',
  ),
  entry(
    'Desa/kelurahan',
    'Village',
    'Wilayah terkecil yang dihitung: desa, kelurahan atau desa adat. Target 100 persen dihitung atas semuanya, sudah membentuk Kampung KB atau belum.',
    'The smallest area that is counted: desa, kelurahan or desa adat. The 100 percent target counts all of them, with a Kampung KB or without.',
  ),
  entry(
    'Pokja',
    'Working group',
    'Kelompok kerja Kampung KB yang dibentuk dengan satu SK. SK baru adalah Pokja baru, bukan perubahan yang lama.',
    'The working group of a Kampung KB, set up by one decree. A new decree is a new Pokja, not a change of the old one.',
    'Kelompok kerja',
  ),
  entry(
    'SK Pokja',
    'Pokja decree',
    'Surat keputusan kepala desa, lurah, camat atau bupati yang membentuk Pokja, dengan tanggal mulai dan, bila ada, tanggal berakhir.',
    'The decree of a village head, district head or regent that sets up a Pokja, with its first and, where there is one, its last day.',
    'Surat keputusan',
  ),
  entry(
    'Seksi',
    'Section',
    'Delapan fungsi keluarga sebagai bagian Pokja: keagamaan, sosialisasi/pendidikan, reproduksi, ekonomi, perlindungan, kasih sayang, sosial budaya, pembinaan lingkungan.',
    'The eight functions of the family as parts of a Pokja: religion, education, reproduction, economy, protection, love, culture, environment.',
  ),
  entry(
    'Pilar',
    'Pillar',
    'Empat sasaran Inpres: data keluarga dan dokumen kependudukan; perubahan perilaku keluarga; cakupan layanan dan rujukan; penataan lingkungan keluarga.',
    'The four targets of the Instruction: family data and civil documents; behaviour of families; coverage of services and referral; the environment of families.',
    'Sasaran program',
  ),
  entry(
    'Intervensi',
    'Intervention',
    'Kegiatan yang dilaksanakan di satu atau beberapa desa, dengan sektor pelaksana utama, tanggal, kelompok sasaran dan indikator yang dituju.',
    'An activity carried out in one or more villages, with the sector of its lead, dates, target groups and the indicators it aims at.',
    'Kegiatan',
  ),
  entry(
    'Kontribusi',
    'Contribution',
    'Bagian satu mitra dalam satu intervensi: pelaksana utama, penyandang dana atau pelaksana; dengan sumber dana dan jumlah rupiah atau barang.',
    'The part of one partner in an intervention: lead, funder or implementer; with its source of funds and an amount in rupiah or in kind.',
  ),
  entry(
    'Mitra',
    'Partner',
    'Organisasi yang ikut bekerja: perangkat daerah, instansi vertikal, perusahaan, perguruan tinggi, LSM, komunitas, media.',
    'An organisation that takes part: regional agency, vertical agency, company, university, NGO, community, media.',
    'OPD, CSR',
  ),
  entry(
    'Konvergensi',
    'Convergence',
    'Beberapa sektor bekerja di desa yang sama untuk tujuan yang sama. Celah adalah sektor yang tidak bekerja di sana.',
    'Several sectors working in the same village for the same end. A gap is a sector that is not at work there.',
  ),
  entry(
    'Klasifikasi',
    'Classification',
    'Kelas Kampung KB untuk satu tahun: dasar, berkembang, mandiri atau berkelanjutan, dihitung dari dua belas variabel dalam indeks masukan, proses dan luaran. Data yang tidak ada tidak pernah dihitung nol.',
    'Class of a Kampung KB for a year: basic, developing, independent or sustainable, reckoned from twelve variables in the indices of input, process and output. What is missing is never zero.',
    'Dasar, Berkembang, Mandiri, Berkelanjutan',
  ),
  entry(
    'Indikator',
    'Indicator',
    'Ukuran dengan definisi tertulis: pembilang, penyebut, satuan, arah, sumber dan cara menjumlahkannya ke atas.',
    'A measure with a written definition: numerator, denominator, unit, direction, sources and how it rolls up.',
  ),
  entry(
    'Pembilang dan penyebut',
    'Numerator and denominator',
    'Dua bilangan di balik setiap persentase. Persentase wilayah dihitung dari jumlah pembilang dibagi jumlah penyebut, tidak pernah dari rata-rata persentase.',
    'The two numbers behind each percentage. That of an area is the sum of numerators over the sum of denominators, never a mean of percentages.',
  ),
  entry(
    'Kelengkapan data',
    'Coverage',
    'Berapa desa/kelurahan sudah melapor dari yang seharusnya. Angka wilayah selalu ditampilkan bersama kelengkapannya.',
    'How many villages have reported of those that should have. A figure of an area always shows its coverage.',
  ),
  entry(
    'Tidak ada data, nol, tidak berlaku',
    'Missing, zero, not applicable',
    'Tiga keadaan yang berbeda: belum dilaporkan; dilaporkan dan memang nol; dinyatakan tidak berlaku di desa itu.',
    'Three different states: not reported; reported, and zero it is; said not to apply to the village.',
  ),
  entry(
    'Angka kecil disembunyikan',
    'Small figures hidden',
    'Untuk indikator peka, angka 1 sampai 4 tidak ditampilkan kepada peran tertentu, supaya tidak ada keluarga yang dapat dikenali.',
    'Of sensitive indicators, counts from 1 to 4 are not shown to some roles, so that no family can be recognised.',
  ),
  entry(
    'Laporan bulanan',
    'Monthly report',
    'Pernyataan satu Kampung KB untuk satu bulan: draf, dikirim, diverifikasi atau dikembalikan, lalu dikunci.',
    'The statement of a Kampung KB for a month: draft, sent, verified or returned, then locked.',
  ),
  entry(
    'Tenggat',
    'Deadline',
    'Saat terakhir mengirim laporan, biasanya tanggal 15 bulan berikutnya, dengan zona waktunya sendiri; dapat diundurkan dengan alasan.',
    'The last moment to send a report, mostly the 15th of the next month, in a time zone of its own; it can be extended with a reason.',
  ),
  entry(
    'Daftar prioritas',
    'Priority list',
    'Kumpulan desa yang ditetapkan dengan keputusan untuk satu tahun, misalnya desa lokus stunting.',
    'Villages named by a decree for a year, for example those where stunting comes first.',
    'Desa lokus',
  ),
  entry(
    'Stunting',
    'Stunting',
    'Tinggi badan anak di bawah baku menurut umurnya. Angka rutin (e-PPGBM) dan survei (SSGI) berbeda caranya, jadi tidak dibandingkan langsung.',
    'Height of a child below the standard for its age. Routine figures (e-PPGBM) and those of surveys (SSGI) differ in method and are not set side by side.',
    'e-PPGBM, SSGI',
  ),
  entry(
    'Keluarga Berisiko Stunting',
    'Family at risk of stunting',
    'Keluarga sasaran dengan paling sedikit satu risiko: tanpa air minum layak, tanpa jamban layak, atau 4 terlalu (muda, tua, dekat, banyak).',
    'A target family with at least one risk: no improved water, no improved toilet, or “four too” (young, old, close, many).',
    'KRS',
  ),
  entry(
    'iBangga',
    'Family development index',
    'Indeks Pembangunan Keluarga, 0 sampai 100, dari ketenteraman, kemandirian dan kebahagiaan: di bawah 40 rentan, 40 sampai 70 berkembang, di atasnya tangguh.',
    'Index of family development, 0 to 100, from serenity, independence and happiness: below 40 vulnerable, 40 to 70 developing, above that resilient.',
  ),
  entry(
    'Pasangan usia subur',
    'Couples of reproductive age',
    'Pasangan suami istri dengan istri berumur 15 sampai 49 tahun; penyebut ukuran keluarga berencana.',
    'Couples whose wife is 15 to 49 years old; the denominator of measures of family planning.',
    'PUS',
  ),
  entry(
    'Kelompok kegiatan',
    'Activity groups',
    'Bina Keluarga Balita, Remaja dan Lansia, usaha ekonomi keluarga (UPPKA) dan pusat informasi konseling remaja (PIK-R).',
    'Groups for parents of toddlers, of adolescents and for the elderly, family enterprise (UPPKA) and counselling for youth (PIK-R).',
    'Poktan, BKB, BKR, BKL, UPPKA, PIK-R',
  ),
  entry(
    'Rumah DataKu',
    'Village data house',
    'Tempat data kependudukan dan keluarga desa dikumpulkan dan dipakai untuk merencanakan.',
    'The place where data on people and families of a village are kept and used for planning.',
  ),
  entry(
    'PKB/PLKB',
    'Family planning field officer',
    'Petugas lapangan yang mendampingi beberapa desa.',
    'The field officer who accompanies several villages.',
    'Penyuluh KB',
  ),
  entry(
    'DASHAT',
    'Healthy kitchen against stunting',
    'Dapur Sehat Atasi Stunting: pemenuhan gizi dengan bahan pangan setempat.',
    'Dapur Sehat Atasi Stunting: nutrition with food of the place.',
    'Dapur Sehat',
  ),
];
