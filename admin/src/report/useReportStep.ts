/** Takes a report one step further; if somebody else was faster, the page shows what they did. */
import type { ReportState, TypedDocumentString } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { currentOf } from '../provider/errors.ts';
import { request } from '../provider/fetch.ts';
import { useT } from '../shared/i18n.ts';

interface Seen {
  id: string;
  version: number;
  state: ReportState;
}

export function useReportStep({ id, version, state }: Seen, reload: () => Promise<unknown>) {
  const t = useT();
  const notify = useNotify();
  const [isTaking, setTaking] = useState(false);
  /** A conflict without another state is a refusal of its own, and says why. */
  const tell = (error: unknown) => {
    const current = currentOf(error) as Seen | undefined;
    const { message } = error as Error;
    if (current && current.state !== state)
      notify(t('pilar.report.conflict', { state: t(`pilar.report.stateOf.${current.state}`) }), { type: 'warning' });
    else notify(message, { type: 'error', messageArgs: { _: message } });
  };
  async function take<V extends { id: string; version: number }>(
    document: TypedDocumentString<unknown, V>,
    others: Omit<V, 'id' | 'version'>,
  ): Promise<boolean> {
    setTaking(true);
    try {
      await (request as (...given: unknown[]) => Promise<unknown>)(document, { ...others, id, version });
      return true;
    } catch (error) {
      tell(error);
      return false;
    } finally {
      await reload();
      setTaking(false);
    }
  }
  return { take, isTaking };
}
