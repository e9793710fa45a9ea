import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** A refusal is not tried again; a network that failed is, once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 1 && !(error instanceof HttpError && error.status < 500), refetchOnWindowFocus: false },
  },
});
