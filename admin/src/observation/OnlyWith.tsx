import type { ReactNode } from 'react';
import { AccessDenied } from 'react-admin';
import { useVerbs } from '../provider/verbs.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';

/** A page for those who hold a verb; others are told so instead of being led into what the server refuses. */
export const OnlyWith = ({ verb, children }: { verb: string; children: ReactNode }) => {
  const verbs = useVerbs();
  if (!verbs) return <PageSkeleton />;
  return verbs.has(verb) ? children : <AccessDenied />;
};
