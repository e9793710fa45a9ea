/** How each entered indicator of the villages lies in the demo: what it is counted among, how high, how far villages differ. */
/** Code; base; of what; usual; spread; trend; season. In order of making: what others are counted among comes first. */
const LINES = `
PENDUDUK; people; 1; 0; 0; 0; 0
KELUARGA; families; 1; 0; 0; 0; 0
PUS; people; 0.165; 0; 0; 0; 0
PEMUTAKHIRAN_KELUARGA; made; KELUARGA; 0.78; 0.6; 0.2; 0
AKTA_LAHIR; people; 0.34; 0.9; 0.7; 0.15; 0
KIA; people; 0.32; 0.55; 0.7; 0.3; 0
KTP_EL; people; 0.66; 0.96; 0.6; 0.1; 0
AKTA_NIKAH; people; 0.2; 0.82; 0.7; 0.1; 0
PHBS; families; 0.9; 0.58; 0.6; 0.12; 0
BKB; families; 0.3; 0.42; 0.5; 0.12; 0.1
BKR; families; 0.38; 0.3; 0.5; 0.12; 0.1
BKL; families; 0.22; 0.33; 0.5; 0.12; 0.1
PIKR; people; 0.17; 0.22; 0.5; 0.15; 0.1
BIMBINGAN_CATIN; events; 0.0006; 0.7; 0.6; 0.15; 0
ASI_EKSKLUSIF; people; 0.009; 0.64; 0.4; 0.08; 0
KAWIN_ANAK; events; 0.0006; 0.09; 0.7; 0.15; 0
ASFR_15_19; people; 0.042; 0.034; 0.6; 0.1; 0
KIE_KEKERASAN; each; 1.2; 0; 0.5; 0.1; 0
IBANGGA_TENTERAM; score; 60; 60; 4; 0.6; 0
IBANGGA_MANDIRI; score; 52; 52; 4.5; 0.8; 0
IBANGGA_BAHAGIA; score; 63; 63; 3.5; 0.5; 0
IBANGGA; mean; IBANGGA_TENTERAM IBANGGA_MANDIRI IBANGGA_BAHAGIA; 0; 0; 0; 0
MCPR; made; PUS; 0.6; 0.4; 0.05; 0
MKJP; made; MCPR; 0.2; 0.5; 0.08; 0
UNMET_NEED; made; PUS; 0.115; 0.4; 0.05; 0
KB_PASCA_SALIN; events; 0.0016; 0.45; 0.4; 0.1; 0
ANC_K6; yearly; 0.022; 0.76; 0.5; 0.1; 0.1
IMUNISASI_LENGKAP; yearly; 0.019; 0.8; 0.5; 0.08; 0.35
POSYANDU_DS; people; 0.088; 0.74; 0.5; 0.1; 0.45
POSYANDU_AKTIF; families; 0.009; 0.72; 0.5; 0.1; 0
STUNTING; people; 0; 0; 0; 0; 0
KRS; families; 0.55; 0.24; 0.5; 0.1; 0
KRS_DIDAMPINGI; made; KRS; 0.62; 0.5; 0.15; 0
DASHAT; yes; ; 0.45; 1; 0.4; 0
JKN; made; PENDUDUK; 0.84; 0.5; 0.08; 0
MISKIN_DESIL1; made; KELUARGA; 0.11; 0.7; 0.05; 0
PAUD; people; 0.075; 0.58; 0.6; 0.12; 0
ANAK_TIDAK_SEKOLAH; people; 0.24; 0.045; 0.7; 0.1; 0
UPPKA; made; KELUARGA; 0.07; 0.5; 0.1; 0
KELUARGA_USAHA; made; KELUARGA; 0.17; 0.4; 0.06; 0
NELAYAN_DIBINA; coast; 14; 0; 0.3; 0; 0
RUJUKAN_TUNTAS; events; 0.0012; 0.72; 0.5; 0.1; 0
AIR_MINUM_LAYAK; families; 0.95; 0.72; 0.9; 0.12; 0
JAMBAN_LAYAK; families; 0.95; 0.74; 0.9; 0.12; 0
SBS; yes; ; 0.4; 1.5; 0.35; 0
RUMAH_LAYAK; families; 0.95; 0.7; 0.7; 0.08; 0
RTLH_DITANGANI; each; 3; 0; 0.2; 0; 0
JENTIK_BEBAS; families; 0.3; 0.86; 0.4; 0.05; -0.25
SAMPAH_TERKELOLA; families; 0.95; 0.33; 1; 0.1; 0
INDEKS_DESA; score; 64; 64; 8; 1; 0
SINYAL; yes; ; 0.6; 3; 0.3; 0`;
export const levels = LINES.trim()
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .map(([code = '', base, of = '', ...numbers]) => {
    const [usual = 0, spread = 0, trend = 0, season = 0] = numbers.map(Number);
    return { code, base: base, of, usual, spread, trend, season };
});
//# sourceMappingURL=levels.js.map