/** Villages of an area. Codes tell the level: `65.01` is a regency. */
import type { VillageWhere } from '@pilar/schema/generated/graphql.ts';

const LEVEL_OF_LENGTH = ['province', 'regency', 'district'] as const;

export function inArea(code: string): VillageWhere {
  const level = LEVEL_OF_LENGTH[code.split('.').length - 1];
  return level ? { [level]: { code: { eq: code } } } : { code: { eq: code } };
}
