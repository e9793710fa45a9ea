import { useT } from '../shared/i18n.ts';

const DERIVED = [
  'KAMPUNG_KB',
  'SK_POKJA',
  'POKJA_TERLATIH',
  'LAPORAN_TEPAT_WAKTU',
  'LINTAS_SEKTOR',
  'RUMAH_DATAKU',
  'GUNA_DATA',
  'KLASIFIKASI',
] as const;

/** What Pilar computes an indicator from, in words; undefined for one that is entered. */
export function useComputedFrom(): (code: string) => string | undefined {
  const t = useT();
  return (code) => {
    const known = DERIVED.find((derived) => derived === code);
    return known && t(`pilar.indicator.computedFromOf.${known}`);
  };
}
