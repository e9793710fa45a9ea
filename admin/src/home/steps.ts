/** From an empty installation to the first Kampung KB: each step knows from the data whether it is done. */

export interface Step {
  id: 'catalogue' | 'areas' | 'users' | 'kampung';
  isDone: boolean;
  /** To be run on the server. */
  command?: string;
}

/** The one who installs is a user already. */
const FIRST_USER = 1;

interface Count {
  totalCount: number;
}

interface Counts {
  all: Count;
  left: Count;
  indicators: Count;
  /** Absent for who may not read them. */
  users?: Count;
}

export const stepsOf = ({ all, left, indicators, users }: Counts): Step[] => [
  { id: 'catalogue', isDone: indicators.totalCount > 0, command: 'pnpm pilar load catalogue' },
  { id: 'areas', isDone: all.totalCount > 0, command: 'pnpm pilar load areas --regency NN.NN' },
  { id: 'users', isDone: (users?.totalCount ?? 0) > FIRST_USER },
  { id: 'kampung', isDone: left.totalCount < all.totalCount },
];
