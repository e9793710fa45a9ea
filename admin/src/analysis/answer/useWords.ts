import { useMemo } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Words } from './CellText.tsx';

/** Once for a whole table: a cell asks no hook. */
export function useWords(): Words {
  const t = useT();
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}
