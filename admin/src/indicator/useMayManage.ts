import type { IndicatorWholeFragment as Indicator } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useMay } from '../provider/verbs.ts';

/** The edition in force may be changed by who keeps the catalogue. */
export const useMayManage = () => {
  const may = useMay();
  const indicator = useRecordContext<Indicator>();
  return may('catalogue.manage') && indicator !== undefined && indicator.validTo === null && !indicator.retiredAt;
};
