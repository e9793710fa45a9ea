/** A page's own question to the API, by its typed document. */
import type { TypedDocumentString } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';

interface Options {
  enabled?: boolean;
  /** Catalogues change rarely: they are asked once per session. */
  standing?: boolean;
  /** Shows the last answer until the next one is there. */
  keep?: boolean;
  /** Types it shows something of: when they change elsewhere it is asked again. */
  follows?: readonly string[];
}

export function useAnswer<Result, V>(
  document: TypedDocumentString<Result, V>,
  variables: V,
  { enabled, standing, keep, follows }: Options = {},
) {
  return useQuery({
    queryKey: ['answer', document.toString(), variables],
    queryFn: ({ signal }) => (request as (...args: unknown[]) => Promise<Result>)(document, variables, signal),
    enabled,
    staleTime: standing ? Number.POSITIVE_INFINITY : 0,
    placeholderData: keep ? keepPreviousData : undefined,
    meta: { follows },
  });
}
