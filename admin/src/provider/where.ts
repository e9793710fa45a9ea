/** Filter values of the console as the API's `where`. A filter nobody declared is a defect and says so. */
import type { AnyResource } from './resource.ts';

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export function whereOf(definition: AnyResource, filter: Record<string, unknown>): object | undefined {
  const { retired, ...asked } = filter;
  const conditions = definition.standing && !retired ? [definition.standing] : [];
  for (const [name, value] of Object.entries(asked)) {
    const rule = definition.filters[name];
    if (!rule) throw new Error(`Unknown filter ${name}`);
    const condition = isEmpty(value) ? undefined : rule(value as never);
    if (condition) conditions.push(condition);
  }
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : { and: conditions };
}
