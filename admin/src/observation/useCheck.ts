/** The rules while somebody types: after a pause the server judges what would be sent, and writes nothing. */
import { CheckObservationsDocument, type ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useEffect } from 'react';
import { request } from '../provider/fetch.ts';
import type { RowResult } from './verdict.ts';

const PAUSE_IN_TYPING = 700;

export function useCheck(
  rows: readonly ObservationRowInput[],
  tell: (results: readonly RowResult[], rows: readonly ObservationRowInput[]) => void,
): void {
  const asked = JSON.stringify(rows);
  useEffect(() => {
    const given = JSON.parse(asked) as ObservationRowInput[];
    if (given.length === 0) return;
    const going = new AbortController();
    const timer = setTimeout(() => {
      // Without a connection there are no warnings yet; saving brings them.
      request(CheckObservationsDocument, { rows: given }, going.signal).then(
        ({ recordObservations }) => tell(recordObservations.results, given),
        () => {},
      );
    }, PAUSE_IN_TYPING);
    return () => {
      clearTimeout(timer);
      going.abort();
    };
  }, [asked, tell]);
}
