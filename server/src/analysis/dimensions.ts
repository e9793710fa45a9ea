/** Dimensions as data: name, kind of key, and where labels come from. Which fact has which is said in facts.ts. */
import { dotted } from '../area/area-code.ts';
import type { Text } from '../core/errors.ts';
import { type DimensionName, PLACES, type Place, TIMES, type Time } from './analysis.enums.ts';

/** A value that is no row of a table. */
interface Word extends Text {
  key: string;
}

export interface Dimension {
  name: Text;
  /** PostgreSQL type of the grouped value. */
  type: 'int' | 'text';
  /** Rows that the values are: `key` is what people write, `value` what is grouped, `order` how it is sorted. */
  table?: { from: string; value: string; key: string; name: string; nameEn: string; order: string };
  /** The values themselves, in order. */
  words?: readonly Word[];
  /** Spelling of a key as it is stored. */
  spelled?: (key: string) => string;
}

export const isPlace = (name: DimensionName): name is Place => (PLACES as readonly string[]).includes(name);
export const isTime = (name: DimensionName): name is Time => (TIMES as readonly string[]).includes(name);

/** What a village is, besides where: every fact with villages has them. */
export const VILLAGE_DIMENSIONS: readonly DimensionName[] = [...PLACES, 'VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET'];
export const isOfVillage = (name: DimensionName) => VILLAGE_DIMENSIONS.includes(name);

const area = (level: Place, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: {
    from: `(SELECT * FROM pilar.area WHERE level = '${level}')`,
    value: 'ordinal',
    key: 'code',
    name: 'name',
    nameEn: 'name',
    order: 'code COLLATE "C"',
  },
  spelled: dotted,
});

const catalogue = (table: string, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: {
    from: `pilar.${table}`,
    value: 'id',
    key: 'code',
    name: 'name',
    nameEn: 'name_en',
    order: `lpad(position::text, 9, '0') || code`,
  },
});

const named = (table: string, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: { from: `pilar.${table}`, value: 'id', key: 'code', name: 'name', nameEn: 'name', order: 'code COLLATE "C"' },
});

const words = (id: string, en: string, ...list: [string, string, string][]): Dimension => ({
  name: { id, en },
  type: 'text',
  words: list.map(([key, wordId, wordEn]) => ({ key, id: wordId, en: wordEn })),
});

const yesNo = (id: string, en: string, yes: [string, string], no: [string, string]): Dimension =>
  words(id, en, ['true', ...yes], ['false', ...no]);

const period = (id: string, en: string): Dimension => ({ name: { id, en }, type: 'text' });

/** One row for a code that has several editions: the newest. */
const INDICATORS = '(SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC)';

export const DIMENSIONS_BY_NAME: Readonly<Record<DimensionName, Dimension>> = {
  PROVINCE: area('PROVINCE', 'provinsi', 'province'),
  REGENCY: area('REGENCY', 'kabupaten/kota', 'regency'),
  DISTRICT: area('DISTRICT', 'kecamatan', 'district'),
  VILLAGE: area('VILLAGE', 'desa/kelurahan', 'village'),
  MONTH: period('bulan', 'month'),
  QUARTER: period('triwulan', 'quarter'),
  SEMESTER: period('semester', 'semester'),
  YEAR: period('tahun', 'year'),
  VILLAGE_KIND: words(
    'jenis desa',
    'kind of village',
    ['DESA', 'Desa', 'Desa'],
    ['KELURAHAN', 'Kelurahan', 'Kelurahan'],
    ['DESA_ADAT', 'Desa adat', 'Customary village'],
  ),
  FORMED: yesNo('Kampung KB terbentuk', 'Kampung KB formed', ['Terbentuk', 'Formed'], ['Belum terbentuk', 'Not formed']),
  CLASS: words(
    'klasifikasi',
    'class',
    ['BASIC', 'Dasar', 'Basic'],
    ['DEVELOPING', 'Berkembang', 'Developing'],
    ['INDEPENDENT', 'Mandiri', 'Independent'],
    ['SUSTAINABLE', 'Berkelanjutan', 'Sustainable'],
  ),
  VILLAGE_SET: named('village_set', 'daftar prioritas', 'priority list'),
  PILLAR: catalogue('pillar', 'pilar', 'pillar'),
  PROGRAMME: catalogue('programme', 'program', 'programme'),
  SECTOR: catalogue('sector', 'sektor', 'sector'),
  MINISTRY: catalogue('ministry', 'kementerian/lembaga', 'ministry'),
  INDICATOR: {
    name: { id: 'indikator', en: 'indicator' },
    type: 'text',
    table: { from: INDICATORS, value: 'code', key: 'code', name: 'name', nameEn: 'name_en', order: `lpad(position::text, 9, '0') || code` },
  },
  SOURCE: catalogue('source', 'sumber', 'source'),
  PARTNER: named('partner', 'mitra', 'partner'),
  PARTNER_KIND: catalogue('partner_kind', 'jenis mitra', 'kind of partner'),
  SECTION: catalogue('section', 'seksi', 'section'),
  FUNDING_SOURCE: catalogue('funding_source', 'sumber dana', 'source of funds'),
  TARGET_GROUP: catalogue('target_group', 'sasaran', 'target group'),
  REPORT_STATE: words(
    'status laporan',
    'state of report',
    ['DRAFT', 'Belum dikirim', 'Not sent'],
    ['SUBMITTED', 'Terkirim', 'Sent'],
    ['RETURNED', 'Dikembalikan', 'Returned'],
    ['VERIFIED', 'Terverifikasi', 'Verified'],
    ['LOCKED', 'Terkunci', 'Locked'],
  ),
  POKJA_ROLE: catalogue('pokja_role', 'peran Pokja', 'role in the Pokja'),
  TRAINED: yesNo('pelatihan', 'training', ['Terlatih', 'Trained'], ['Belum terlatih', 'Not trained']),
};

/** Key of what has no value. */
export const NONE = 'NONE';
/** Key of the remainder of `top`. */
export const REST = 'REST';
/** In the place of a dimension taken together. */
export const ALL = '*';

export const NONE_TEXT: Text = { id: 'Tidak diisi', en: 'Not given' };
export const REST_TEXT: Text = { id: 'Lainnya', en: 'Others' };
export const TOTAL_TEXT: Text = { id: 'Total', en: 'Total' };
