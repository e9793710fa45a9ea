/** Villages of an area. Codes tell the level: `65.01` is a regency. */
import type { VillageWhere } from '@pilar/schema/generated/graphql.ts';

const LEVEL_OF_LENGTH = ['province', 'regency', 'district'] as const;

/** An address is typed by people. */
export const isCode = (text: unknown): text is string => typeof text === 'string' && /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(text);

/** From the province down to the area itself. */
export function lineageOf(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
}

export function inArea(code: string): VillageWhere {
  const level = LEVEL_OF_LENGTH[code.split('.').length - 1];
  return level ? { [level]: { code: { eq: code } } } : { code: { eq: code } };
}
