/** What goes with the files for people who find them years later. */
import type { Text } from '../../core/errors.ts';
import type { Scope } from './make.ts';

export function citationOf(day: string, scope: readonly Scope[]): Text {
  const areas = [...new Set(scope.map(({ area, name }) => `${name} (${area})`))].join(', ');
  return {
    id: `Pilar, data Kampung KB ${areas}, salinan tetap ${day}. Edisi indikator tercantum di manifest.json.`,
    en: `Pilar, data of Kampung KB of ${areas}, immutable snapshot of ${day}. Editions of the indicators stand in manifest.json.`,
  };
}

export const readmeOf = ({ id, en }: Text): string => `${id}
Berkas Parquet ini tidak pernah ditimpa; periksa dengan: sha256sum --check SHA256SUMS
Baris ber-is_synthetic true dibuat-buat untuk demonstrasi: jangan sertakan dalam angka yang diterbitkan. Tidak memuat data orang.
Jangan menjumlahkan atau merata-ratakan persentase: bagi jumlah pembilang dengan jumlah penyebut.

${en}
These Parquet files are never overwritten; check them with: sha256sum --check SHA256SUMS
Rows whose is_synthetic is true were made up for demonstration: leave them out of published figures. There are no data of persons.
Neither add nor average percentages: divide sums of numerators by sums of denominators.
`;
