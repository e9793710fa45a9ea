import { RoleMatrixDocument } from '@pilar/schema/generated/graphql.ts';
import { useAnswer } from '../shared/useAnswer.ts';

/** The roles there are, in their order. */
export function useRoles() {
  const { data, error, refetch } = useAnswer(RoleMatrixDocument, {}, { standing: true });
  return { roles: data?.roles.nodes ?? [], isPending: !data && !error, error, refetch };
}
