import type { PartnerLevel } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../shared/i18n.ts';

const LEVELS: readonly PartnerLevel[] = ['NATIONAL', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

export function useLevels(): { id: PartnerLevel; name: string }[] {
  const t = useT();
  return LEVELS.map((id) => ({ id, name: t(`pilar.partner.levelOf.${id}`) }));
}
