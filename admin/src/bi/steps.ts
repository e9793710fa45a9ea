/** What to do in each tool, in order. Names of buttons are those of its English edition. */
import type { Both } from './texts.ts';
import type { ToolName } from './tools.ts';

const say = (id: string, en: string): Both => ({ id, en });

const BASIC = say(
  'Saat diminta masuk, pilih Basic, isi nama pengguna dan kata sandi dari kunci, lalu Connect.',
  'When asked to sign in, choose Basic, give the user name and the password of the key, then Connect.',
);
const SETS = say(
  'Pilih himpunan yang diperlukan di Navigator, lalu Load, atau Transform Data untuk menyaring dulu.',
  'Tick the sets you need in the Navigator, then Load, or Transform Data to filter first.',
);
const ENVIRONMENT = say(
  'Taruh kunci di lingkungan, bukan di program: PILAR_KEY_ID (nama pengguna) dan PILAR_KEY_SECRET (kata sandi).',
  'Put the key into the environment, not into the program: PILAR_KEY_ID (user name) and PILAR_KEY_SECRET (password).',
);
const LARGE = say(
  'Pilih kolom dan baris lebih dulu bila datanya besar: tambahkan ?$select=…&$filter=… ke alamat.',
  'Choose columns and rows first where there is much: add ?$select=…&$filter=… to the address.',
);

export const STEPS: Readonly<Record<ToolName, readonly Both[]>> = {
  excel: [
    say(
      'Unduh berkas .odc dan buka di Excel, lalu izinkan sambungannya.',
      'Download the .odc file, open it in Excel and allow the connection.',
    ),
    BASIC,
    say(
      'Atau tanpa berkas: Data, Get Data, From Other Sources, From OData Feed, lalu tempel alamat layanan.',
      'Or without a file: Data, Get Data, From Other Sources, From OData Feed, then paste the address of the service.',
    ),
    SETS,
    say('Perbarui dengan Data, Refresh All.', 'Bring it up to date with Data, Refresh All.'),
  ],
  powerBi: [
    say('Unduh berkas .pbids dan buka di Power BI Desktop.', 'Download the .pbids file and open it in Power BI Desktop.'),
    BASIC,
    SETS,
    say(
      'Atau tempel isi berkas .pq di Get Data, Blank Query, Advanced Editor.',
      'Or paste what is in the .pq file into Get Data, Blank Query, Advanced Editor.',
    ),
    say(
      'Pembaruan di Power BI Service dengan Basic memerlukan on-premises data gateway.',
      'Refresh in the Power BI service with Basic needs an on-premises data gateway.',
    ),
  ],
  tableau: [
    say('Di Tableau Desktop: Connect, To a Server, More, OData.', 'In Tableau Desktop: Connect, To a Server, More, OData.'),
    say('Tempel alamat layanan di Server.', 'Paste the address of the service into Server.'),
    say(
      'Di Authentication pilih Username and Password, isi nama pengguna dan kata sandi dari kunci, lalu Sign In.',
      'Under Authentication choose Username and Password, give those of the key, then Sign In.',
    ),
    say(
      'Seret himpunan ke lembar. Tableau membuat extract; sambungan langsung tidak ada untuk OData.',
      'Drag a set in. Tableau makes an extract; it has no live connection for OData.',
    ),
    say(
      'Berkas .tds membuka sambungan yang sama, tetapi belum dicoba dengan Tableau: bila gagal, ikuti langkah di atas.',
      'The .tds file opens the same connection, but was not tried with Tableau: where it fails, follow the steps above.',
    ),
  ],
  metabase: [
    say('Admin settings, Databases, Add database, PostgreSQL.', 'Admin settings, Databases, Add database, PostgreSQL.'),
    say(
      'Isi alamat, port, nama database, akun, dan kata sandi yang diberikan pengelola server; nyalakan SSL.',
      'Give host, port, database, login and password that who runs the server gave you; turn SSL on.',
    ),
    say('Di Schemas pilih hanya skema bi, lalu Save.', 'Under Schemas choose only the schema bi, then Save.'),
    say(
      'Edisi Pro dan Enterprise membaca config.yml saat mulai: isi lingkungan PILAR_DB_HOST, PILAR_DB_NAME, PILAR_DB_LOGIN, dan PILAR_DB_PASSWORD.',
      'The editions Pro and Enterprise read config.yml at their start: set PILAR_DB_HOST, PILAR_DB_NAME, PILAR_DB_LOGIN and PILAR_DB_PASSWORD.',
    ),
  ],
  superset: [
    say('Settings, Database Connections, + Database, PostgreSQL.', 'Settings, Database Connections, + Database, PostgreSQL.'),
    say(
      'Isi alamat, port, nama database, akun, dan kata sandi yang diberikan pengelola server; nyalakan SSL.',
      'Give host, port, database, login and password that who runs the server gave you; turn SSL on.',
    ),
    say('Buat dataset: skema bi, lalu pilih himpunan.', 'Make a dataset: schema bi, then choose a set.'),
    say(
      'Atau dengan berkas: ganti LOGIN, HOST, dan DATABASE, jalankan superset legacy-import-datasources -p pilar-superset.yaml, lalu isi kata sandi di Superset.',
      'Or with the file: replace LOGIN, HOST and DATABASE, run superset legacy-import-datasources -p pilar-superset.yaml, then give the password in Superset.',
    ),
  ],
  grafana: [
    say('Pasang plugin Infinity (yesoreyeram-infinity-datasource).', 'Install the plugin Infinity (yesoreyeram-infinity-datasource).'),
    say(
      'Taruh berkas di provisioning/datasources, isi lingkungan PILAR_KEY_ID dan PILAR_KEY_SECRET, lalu mulai ulang Grafana.',
      'Put the file into provisioning/datasources, set PILAR_KEY_ID and PILAR_KEY_SECRET, and restart Grafana.',
    ),
    say(
      'Di panel: sumber Pilar, Type CSV, Source URL, tempel alamat berkas.',
      'In a panel: source Pilar, Type CSV, Source URL, paste the address of the file.',
    ),
    LARGE,
    say(
      'Sumber kedua di berkas, Pilar SQL, memerlukan akun database; hapus bila tidak dipakai.',
      'The second source in the file, Pilar SQL, needs a login of the database; remove it where there is none.',
    ),
  ],
  lookerStudio: [
    say(
      'Hanya mungkin bila pengelola server membuka database untuk Google dengan TLS. Tanyakan itu lebih dulu.',
      'Only possible where who runs the server opens the database to Google, with TLS. Ask for that first.',
    ),
    say('Create, Data source, PostgreSQL.', 'Create, Data source, PostgreSQL.'),
    say(
      'Isi alamat, port, nama database, akun, dan kata sandi; nyalakan Enable SSL.',
      'Give host, port, database, login and password; turn Enable SSL on.',
    ),
    say('Pilih satu tabel, atau Custom query: SELECT * FROM bi.villages.', 'Choose one table, or Custom query: SELECT * FROM bi.villages.'),
    say(
      'Tanpa database terbuka: unduh CSV dan pakai File Upload, atau masukkan ke Google Sheets.',
      'Without an open database: download CSV and use File Upload, or put it into Google Sheets.',
    ),
  ],
  python: [ENVIRONMENT, say('Unduh pilar.py dan jalankan: python3 pilar.py.', 'Download pilar.py and run it: python3 pilar.py.'), LARGE],
  r: [ENVIRONMENT, say('Unduh pilar.R dan jalankan: Rscript pilar.R.', 'Download pilar.R and run it: Rscript pilar.R.'), LARGE],
  duckdb: [
    ENVIRONMENT,
    say('Unduh pilar-duckdb.sh dan jalankan: sh pilar-duckdb.sh.', 'Download pilar-duckdb.sh and run it: sh pilar-duckdb.sh.'),
    say(
      'Berkas Parquet di folder itu lalu dapat ditanya sesering yang diperlukan.',
      'The Parquet file in that folder can then be asked as often as you like.',
    ),
  ],
  curl: [
    ENVIRONMENT,
    say('Unduh pilar-curl.sh dan jalankan: sh pilar-curl.sh.', 'Download pilar-curl.sh and run it: sh pilar-curl.sh.'),
    LARGE,
  ],
};
