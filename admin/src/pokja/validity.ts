import { daysBetween, today } from '../shared/day.ts';
import type { Translate } from '../shared/i18n.ts';

interface Decree {
  validFrom: string;
  validTo?: string | null;
}

const SOON = 90;

/** Whether a decree is in force today, and whether that ends soon. */
export function validityOf({ validFrom, validTo }: Decree, t: Translate): { tone: 'success' | 'warning' | 'default'; label: string } {
  const now = today();
  if (validFrom > now) return { tone: 'default', label: t('pilar.pokja.notYet') };
  if (validTo && validTo < now) return { tone: 'default', label: t('pilar.pokja.ended') };
  const left = validTo ? daysBetween(now, validTo) : undefined;
  if (left !== undefined && left <= SOON) return { tone: 'warning', label: t('pilar.pokja.endsSoon', { days: left }) };
  return { tone: 'success', label: t('pilar.pokja.inForce') };
}
