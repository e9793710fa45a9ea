/** How a figure came about, in words and with its numbers. */
import { unitOf } from '../analysis/cells.ts';
import type { Measure } from '../analysis/measures.ts';
import type { Cell } from '../analysis/vocabulary.ts';
import type { Text } from '../core/errors.ts';
import { numberText } from '../core/number-text.ts';

/** `930 / 12.132 × 100 = 7,67 persen`, with what the parts are. */
export function formulaOf(measure: Measure, { value, numerator, denominator, suppressed }: Cell): Text {
  const { indicator, show } = measure;
  const unit = unitOf(measure);
  if (suppressed)
    return {
      id: 'Angka ini tidak ditampilkan karena kecil atau dapat membuka angka kecil.',
      en: 'Not shown: the figure is small, or would betray one that is.',
    };
  if (value === null || value === undefined) return { id: 'Tidak ada nilai.', en: 'There is no value.' };
  const times =
    indicator && (indicator.kind === 'RATIO' || indicator.kind === 'YES_NO') && indicator.factor !== 1
      ? ` × ${indicator.factor}`
      : measure.aggregate?.factor === 100
        ? ' × 100'
        : '';
  const named = show === 'VALUE' && denominator ? [indicator?.numerator, indicator?.denominator].filter(Boolean).join(' / ') : '';
  const what = named && ` (${named})`;
  const isAggregated = show === 'VALUE' && !measure.isOwn && !measure.isReleased;
  const rule = indicator && isAggregated ? RULES[indicator.spaceRule] : indicator?.spaceRule === 'NONE' ? RULES.NONE : undefined;
  const say = (language: keyof Text) => {
    const number = (decimal: string) => numberText(decimal)[language];
    const parts = denominator && numerator && show === 'VALUE' ? `${number(numerator)} / ${number(denominator)}${times} = ` : '';
    return [`${parts}${number(value)} ${unit[language]}`.trim() + what, rule?.[language]].filter(Boolean).join('. ').replace(/\.?$/, '.');
  };
  return { id: say('id'), en: say('en') };
}

const RULES: Readonly<Record<string, Text>> = {
  RATIO_OF_SUMS: {
    id: 'Pembilang dan penyebut dijumlahkan dulu, baru dibagi; persentase desa tidak dirata-rata.',
    en: 'Numerators and denominators are added first, then divided; percentages of villages are never averaged.',
  },
  SUM: { id: 'Jumlah nilai desa/kelurahan.', en: 'The sum over villages.' },
  SHARE_OF_VILLAGES: { id: 'Bagian desa/kelurahan yang menjawab ya.', en: 'The share of villages that said yes.' },
  MEAN_WEIGHTED_FAMILIES: { id: 'Rata-rata tertimbang menurut jumlah keluarga.', en: 'The mean weighted by the number of families.' },
  MEAN_VILLAGES: { id: 'Rata-rata desa; kelurahan tidak ikut.', en: 'The mean of desa; kelurahan are left out.' },
  DISTINCT_COUNT: { id: 'Lembaga berbeda; tidak dijumlahkan antar desa.', en: 'Different organisations; not added up over villages.' },
  DISTRIBUTION: { id: 'Banyaknya desa/kelurahan per kelas.', en: 'The number of villages in each class.' },
  NONE: { id: 'Diisi untuk wilayah ini; tidak dihitung dari desa.', en: 'Entered for this area; not computed from villages.' },
};
