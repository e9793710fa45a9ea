import {
  ApiKeyDocument,
  ApiKeysDocument,
  type ApiKeyWhere,
  type AssignmentRowFragment,
  CreateUserDocument,
  type CreateUserInput,
  RestoreUserDocument,
  RetireUserDocument,
  RevokeApiKeyDocument,
  UpdateUserDocument,
  type UpdateUserInput,
  UserDocument,
  UsersDocument,
  type UserWhere,
} from '@pilar/schema/generated/graphql.ts';
import { type Belonging, pick, resource, type Values } from '../provider/resource.ts';
import { daysFrom, thisQuarterHour, today } from '../shared/day.ts';

const NATIONAL = 'NATIONAL';

/** Role, place and, for some roles, sector or partner: how a person or a key comes to its rights. */
export function holdingOf(values: Values): Values {
  const { area, ...rest } = pick(values, ['role.code', 'area.code', 'sector.code', 'partner.code']);
  return { ...rest, area: values.isNational ? NATIONAL : area };
}

/** A user or a key. */
export interface Holder {
  id: string;
  name: string;
  retiredAt?: string | null;
  assignments: { nodes: readonly AssignmentRowFragment[] };
}

/** Managed by those whose area holds every area it acts in. */
export const belonging = ({ assignments }: Pick<Holder, 'assignments'>): Belonging => ({
  areas: assignments.nodes.map(({ area }) => area?.code ?? null),
});

export const users = resource({
  entity: 'User',
  list: UsersDocument,
  one: UserDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): UserWhere => ({ or: [{ name: { contains: text } }, { email: { contains: text.toLowerCase() } }] }),
    role: (code: string): UserWhere => ({ assignments: { some: { role: { code: { eq: code } }, retiredAt: { isNull: true } } } }),
  },
  create: {
    document: CreateUserDocument,
    toInput: (values) => ({ ...pick(values, ['name', 'email', 'password']), ...holdingOf(values) }) as unknown as CreateUserInput,
  },
  update: { document: UpdateUserDocument, toInput: (values) => pick(values, ['name']) as UpdateUserInput },
  retire: RetireUserDocument,
  restore: RestoreUserDocument,
  belonging,
});

const SOON = 30;

const endingSoon = (): ApiKeyWhere => ({ expiresAt: { gte: thisQuarterHour(), lt: `${daysFrom(today(), SOON)}T00:00:00Z` } });

export const apiKeys = resource({
  entity: 'ApiKey',
  list: ApiKeysDocument,
  one: ApiKeyDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    endsSoon: (is: boolean): ApiKeyWhere | undefined => (is ? endingSoon() : undefined),
    q: (text: string): ApiKeyWhere => ({ or: [{ name: { contains: text } }, { keyId: { startsWith: text } }] }),
    role: (code: string): ApiKeyWhere => ({ assignments: { some: { role: { code: { eq: code } }, retiredAt: { isNull: true } } } }),
  },
  retire: RevokeApiKeyDocument,
  belonging,
});
