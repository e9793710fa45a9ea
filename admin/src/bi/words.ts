/** What the page says around the steps of a tool. */
import { bilingual } from '../shared/bilingual.ts';

export const words = bilingual(
  {
    help: 'Pakai angka Pilar di alat Anda sendiri. Alat hanya membaca, dan melihat apa yang boleh dilihat kuncinya.',
    tool: 'Alat',
    set: 'Himpunan data',
    address: 'Alamat',
    service: 'Alamat layanan (OData)',
    file: 'Alamat berkas',
    schema: 'Tabel di PostgreSQL (skema bi)',
    copy: 'Salin',
    copied: 'Tersalin.',
    key: 'Kunci',
    keyUse:
      'Kunci berbunyi pk_id_rahasia. Nama pengguna: yang di antara pk_ dan garis bawah berikutnya. Kata sandi: semua sesudahnya. Saat dibuat, keduanya ditunjukkan terpisah. Rahasianya tidak pernah ada di berkas dari halaman ini.',
    keyMake: 'Buat satu kunci untuk setiap alat, dengan peran Pembaca BI dan wilayah yang cukup, supaya dapat dicabut sendiri.',
    makeKey: 'Buat kunci',
    keyAsk:
      'Kunci dibuat oleh administrator. Minta kunci dengan peran Pembaca BI (BI_READER) untuk wilayah Anda, dan sebut alat yang akan memakainya.',
    login:
      'Alat ini berbicara SQL. Pengelola server membuat akun database dari kunci itu dengan pnpm pilar bi role create --key ID, lalu memberi tahu alamat database, namanya, dan kata sandinya. Database tertutup dari jaringan kecuali pengelola membukanya.',
    steps: 'Langkah',
    manual: 'Ditulis dari panduan pembuat alat; belum dicoba dengan alatnya sendiri.',
    ready: 'Berkas siap pakai',
    download: 'Unduh %{name}',
    see: 'Lihat isi %{name}',
    noAccess: 'Peran Anda tidak membuka halaman ini',
  },
  {
    help: 'Use the figures of Pilar in your own tool. Tools only read, and see what their key may see.',
    tool: 'Tool',
    set: 'Set',
    address: 'Address',
    service: 'Address of the service (OData)',
    file: 'Address of the file',
    schema: 'Table in PostgreSQL (schema bi)',
    copy: 'Copy',
    copied: 'Copied.',
    key: 'Key',
    keyUse:
      'A key reads pk_id_secret. User name: what stands between pk_ and the next underscore. Password: all that follows. Where a key is made both are shown by themselves. The secret is never in a file of this page.',
    keyMake: 'Make one key for each tool, with the role BI reader and an area that is enough, so that it can be revoked by itself.',
    makeKey: 'Make a key',
    keyAsk:
      'Administrators make keys. Ask one for a key with the role BI reader (BI_READER) for your area, and say which tool will use it.',
    login:
      'This tool speaks SQL. Who runs the server makes a login of the database from that key with pnpm pilar bi role create --key ID, and tells you where the database is, its name and the password. The database is closed to the network unless they open it.',
    steps: 'Steps',
    manual: "Written from the maker's manual; not tried with the tool itself.",
    ready: 'Ready files',
    download: 'Download %{name}',
    see: 'See what is in %{name}',
    noAccess: 'Your role does not open this page',
  },
);
