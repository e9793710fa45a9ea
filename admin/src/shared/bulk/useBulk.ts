/** Many changes at once: which records would change and which may not, then one write for each. */
import { useState } from 'react';
import { type RaRecord, useAuthProvider, useDataProvider, useListContext, useRefresh, useResourceContext } from 'react-admin';
import { readAll } from '../../provider/readAll.ts';
import type { ComparedField } from '../form/fieldText.ts';
import { useFieldText } from '../form/fieldText.ts';

/** More than these nobody looks through in a preview. */
export const AT_MOST = 500;

/** Why a record stays as it is. */
export type Obstacle = 'same' | 'notYours' | 'retired';

export interface Planned {
  record: RaRecord;
  before: string;
  after: string;
  obstacle?: Obstacle;
}

export interface Outcome {
  record: RaRecord;
  /** What the server said against it. */
  problem?: string;
}

/** Compares every listed record with what is wanted. */
export function usePlan(): (field: ComparedField, value: unknown) => Promise<Planned[]> {
  const resource = useResourceContext()!;
  const { filterValues: filter, sort } = useListContext();
  const auth = useAuthProvider();
  const text = useFieldText();
  return async (field, value) => {
    const records = await readAll<RaRecord & { id: string }>(resource, { filter, sort }, { atMost: AT_MOST });
    const obstacleOf = async (record: RaRecord): Promise<Obstacle | undefined> => {
      if (record.retiredAt) return 'retired';
      if (text(field, record[field.source]) === text(field, value)) return 'same';
      return (await auth?.canAccess?.({ resource, action: 'edit', record })) ? undefined : 'notYours';
    };
    return Promise.all(
      records.map(async (record) => ({
        record,
        before: text(field, record[field.source]),
        after: text(field, value),
        obstacle: await obstacleOf(record),
      })),
    );
  };
}

export function useBulkWrite(source: string, value: unknown) {
  const resource = useResourceContext()!;
  const dataProvider = useDataProvider();
  const refresh = useRefresh();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  /** One after the other, so that a stop means something. */
  const write = async (records: RaRecord[], isStopped: () => boolean) => {
    for (const record of records) {
      if (isStopped()) break;
      const change = dataProvider.update(resource, { id: record.id, data: { ...record, [source]: value }, previousData: record });
      const problem = await change.then(
        () => undefined,
        (error: Error) => error.message,
      );
      setOutcomes((done) => [...done, { record, problem }]);
    }
    refresh();
  };
  return { outcomes, write };
}
