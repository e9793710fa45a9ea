import { monthBefore, today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { LineId } from './lines.ts';

export function useLineText() {
  const t = useT();
  const format = useFormat();
  const words = { month: format.period(monthBefore(today())), year: today().slice(0, 4) };
  return (id: LineId) => ({ label: t(`pilar.home.lineOf.${id}`), help: t(`pilar.home.helpOf.${id}`, words) });
}
