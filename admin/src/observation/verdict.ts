/** What the server says to a row, in the language of the screen and at the field that is meant. */
import type { EntryValueFragment, RecordObservationsMutation } from '@pilar/schema/generated/graphql.ts';
import type { Locale } from '../messages.ts';
import type { CellPart } from './cell.ts';

export type RowResult = RecordObservationsMutation['recordObservations']['results'][number];

export interface Verdict {
  status: RowResult['status'];
  problems: { part?: CellPart; text: string }[];
  warnings: string[];
  /** Somebody saved first: the value as it stands now. */
  theirs?: EntryValueFragment;
}

const PARTS: readonly string[] = ['numerator', 'denominator', 'value'] satisfies CellPart[];

export function verdictOf({ status, code, fields, warnings, observation }: RowResult, locale: Locale): Verdict {
  const said = ({ message, messageEn }: { message: string; messageEn: string }) => (locale === 'en' ? messageEn : message);
  const isConflict = code === 'CONFLICT' && observation !== null && observation !== undefined;
  return {
    status,
    theirs: isConflict ? observation : undefined,
    problems: isConflict
      ? []
      : fields.map((field) => ({ part: PARTS.includes(field.path) ? (field.path as CellPart) : undefined, text: said(field) })),
    warnings: warnings.map(said),
  };
}
