/** What each sector does in the villages: titles, the section they belong to, whom they are for, what they aim at. */
/** How often a sector shows up: the KB office carries most of the work, some sectors hardly appear. */
export const SECTOR_WEIGHTS = {
    DALDUK_KB: 37,
    KESEHATAN: 17,
    MASYARAKAT: 10,
    DESA_PMD: 9,
    PENDIDIKAN: 6,
    AGAMA: 5,
    SOSIAL: 4,
    DUNIA_USAHA: 3,
    PU_PERUMAHAN: 2.5,
    PPPA: 2,
    DUKCAPIL: 2,
    KOPERASI_UMKM: 1.2,
    PERTANIAN_PANGAN: 1,
    KELAUTAN_PERIKANAN: 0.7,
    KEAMANAN: 0.6,
    PERENCANAAN: 0.4,
    LINGKUNGAN: 0.3,
    KOORDINASI: 0.2,
    KOMINFO: 0.1,
};
/** Sector; title; section; target group; indicators aimed at; activity of the Instruction. */
const LINES = `
DALDUK_KB; Penyuluhan BKB: pengasuhan 1.000 hari pertama; KASIH_SAYANG; KELUARGA_BALITA; BKB STUNTING; BINA_KELUARGA_BALITA
DALDUK_KB; Pertemuan kelompok BKR; KASIH_SAYANG; KELUARGA_REMAJA; BKR; BINA_KELUARGA_REMAJA
DALDUK_KB; Senam dan penyuluhan BKL; KASIH_SAYANG; KELUARGA_LANSIA; BKL; BINA_KELUARGA_LANSIA
DALDUK_KB; Konseling sebaya PIK-R; REPRODUKSI; REMAJA; PIKR KAWIN_ANAK; KONSELING_REMAJA
DALDUK_KB; Pelayanan KB bergerak; REPRODUKSI; PUS; MCPR MKJP UNMET_NEED; PELAYANAN_KB
DALDUK_KB; Pendampingan keluarga berisiko stunting oleh TPK; PERLINDUNGAN; KELUARGA_BALITA; KRS_DIDAMPINGI STUNTING; PENDAMPINGAN_KELUARGA
DALDUK_KB; Dapur sehat DASHAT; REPRODUKSI; BALITA; DASHAT STUNTING; DAPUR_SEHAT
DALDUK_KB; Pelatihan usaha UPPKA; EKONOMI; PUS; UPPKA; USAHA_UPPKA
DALDUK_KB; Pemutakhiran data keluarga bersama kader; PENDIDIKAN; ALL; PEMUTAKHIRAN_KELUARGA
KESEHATAN; Posyandu dan penimbangan balita; REPRODUKSI; BALITA; POSYANDU_DS STUNTING; PEMANTAUAN_TUMBUH
KESEHATAN; Pemberian tablet tambah darah remaja putri; REPRODUKSI; REMAJA; STUNTING; TABLET_TAMBAH_DARAH
KESEHATAN; Kelas ibu hamil; REPRODUKSI; PUS; ANC_K6; PEMERIKSAAN_KEHAMILAN
KESEHATAN; Imunisasi kejar; PERLINDUNGAN; BALITA; IMUNISASI_LENGKAP
KESEHATAN; Pemeriksaan jentik berkala; LINGKUNGAN; ALL; JENTIK_BEBAS; PENGENDALIAN_VEKTOR
KESEHATAN; Pemicuan stop buang air besar sembarangan; LINGKUNGAN; ALL; SBS JAMBAN_LAYAK; STBM
KESEHATAN; Penyuluhan PHBS dan GERMAS; PENDIDIKAN; ALL; PHBS; PHBS_GERMAS
MASYARAKAT; Gotong royong kebersihan kampung; LINGKUNGAN; ALL; SAMPAH_TERKELOLA
MASYARAKAT; Ronda dan sapa lansia; KASIH_SAYANG; LANSIA; BKL
MASYARAKAT; Pentas seni keluarga; SOSIAL_BUDAYA; ALL;
MASYARAKAT; Kebun gizi warga; EKONOMI; ALL; STUNTING
DESA_PMD; Rembuk stunting desa; PERLINDUNGAN; ALL; STUNTING
DESA_PMD; Pembinaan kader posyandu; PENDIDIKAN; OTHER; POSYANDU_AKTIF; PEMBINAAN_POSYANDU
DESA_PMD; Musyawarah rencana kerja masyarakat; SOSIAL_BUDAYA; ALL;
DESA_PMD; Pemberian makanan tambahan dari Dana Desa; PERLINDUNGAN; BALITA; STUNTING POSYANDU_DS
PENDIDIKAN; Kunjungan anak putus sekolah; PENDIDIKAN; REMAJA; ANAK_TIDAK_SEKOLAH; CEGAH_PUTUS_SEKOLAH
PENDIDIKAN; Pembinaan PAUD; PENDIDIKAN; BALITA; PAUD; PENDIDIKAN_USIA_DINI
PENDIDIKAN; Taman baca kampung; PENDIDIKAN; REMAJA; ANAK_TIDAK_SEKOLAH; LITERASI
AGAMA; Bimbingan calon pengantin; KEAGAMAAN; PUS; BIMBINGAN_CATIN KAWIN_ANAK; BIMBINGAN_PENGANTIN
AGAMA; Pembinaan keluarga sakinah; KEAGAMAAN; PUS; AKTA_NIKAH; KONSELING_KEAGAMAAN
AGAMA; Pengajian keluarga; KEAGAMAAN; ALL;
SOSIAL; Pertemuan peningkatan kemampuan keluarga (P2K2); PERLINDUNGAN; ALL; MISKIN_DESIL1; P2K2
SOSIAL; Bantuan pangan keluarga rentan; PERLINDUNGAN; ALL; MISKIN_DESIL1; BANTUAN_PANGAN
DUNIA_USAHA; Bantuan air bersih dari CSR; LINGKUNGAN; ALL; AIR_MINUM_LAYAK
DUNIA_USAHA; Modal usaha ibu rumah tangga; EKONOMI; PUS; KELUARGA_USAHA
DUNIA_USAHA; Paket gizi balita dari CSR; PERLINDUNGAN; BALITA; STUNTING
PU_PERUMAHAN; Pembangunan jamban keluarga; LINGKUNGAN; ALL; JAMBAN_LAYAK
PU_PERUMAHAN; Perbaikan rumah tidak layak huni; LINGKUNGAN; ALL; RTLH_DITANGANI RUMAH_LAYAK; RUMAH_LAYAK_HUNI
PU_PERUMAHAN; Sambungan air minum perdesaan; LINGKUNGAN; ALL; AIR_MINUM_LAYAK
PPPA; Penyuluhan pencegahan kekerasan; PERLINDUNGAN; ALL; KIE_KEKERASAN; CEGAH_KEKERASAN
PPPA; Forum anak desa; PERLINDUNGAN; REMAJA; KAWIN_ANAK
DUKCAPIL; Layanan akta kelahiran keliling; PERLINDUNGAN; BALITA; AKTA_LAHIR KIA; PENCATATAN_SIPIL
DUKCAPIL; Perekaman KTP-el keliling; PERLINDUNGAN; ALL; KTP_EL; PENCATATAN_SIPIL
KOPERASI_UMKM; Pelatihan pemasaran produk kampung; EKONOMI; ALL; KELUARGA_USAHA; PEMASARAN_PRODUK
KOPERASI_UMKM; Pendampingan izin usaha mikro; EKONOMI; ALL; KELUARGA_USAHA; PELATIHAN_USAHA
PERTANIAN_PANGAN; Bibit sayur pekarangan; EKONOMI; ALL; STUNTING
KELAUTAN_PERIKANAN; Bantuan benih ikan; EKONOMI; ALL; NELAYAN_DIBINA; BENIH_IKAN
KELAUTAN_PERIKANAN; Gerakan makan ikan; PENDIDIKAN; BALITA; STUNTING
KEAMANAN; Penyuluhan bahaya narkoba; PERLINDUNGAN; REMAJA; PIKR
PERENCANAAN; Pendampingan data Rumah DataKu; PENDIDIKAN; OTHER; ; RUMAH_DATAKU
LINGKUNGAN; Bank sampah kampung; LINGKUNGAN; ALL; SAMPAH_TERKELOLA
KOORDINASI; Rapat koordinasi lintas sektor; SOSIAL_BUDAYA; OTHER;
KOMINFO; Titik internet balai desa; OTHER; ALL; SINYAL`;
export const activities = LINES.trim()
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .map(([sector = '', title = '', section = '', target = '', aims = '', instruction]) => ({
    sector,
    title,
    section,
    target,
    aims: aims.split(' ').filter(Boolean),
    instruction,
}));
//# sourceMappingURL=activities.js.map