import type { ApiKeyRowFragment as ApiKey } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { stateOf } from './ApiKeyList.tsx';
import { Assignments } from './Assignments.tsx';

export const ApiKeyShow = () => (
  <ShowPage<ApiKey> title={({ name }) => name} canRetire>
    <Key />
  </ShowPage>
);

const Key = () => {
  const t = useT();
  const format = useFormat();
  const key = useRecordContext<ApiKey>()!;
  return (
    <>
      <Panel title={t('pilar.identity.key')} aside={<StateMark {...stateOf(key, t)} />}>
        <Facts>
          <Fact label={t('pilar.identity.keyId')}>{key.keyId}</Fact>
          <Fact label={t('pilar.identity.expiresAt')}>{key.expiresAt ? format.moment(key.expiresAt) : t('pilar.identity.noEnd')}</Fact>
          <Fact label={t('pilar.identity.lastUsedAt')}>
            {key.lastUsedAt ? format.moment(key.lastUsedAt) : t('pilar.identity.neverUsed')}
          </Fact>
          <Fact label={t('pilar.identity.since')}>{format.moment(key.createdAt)}</Fact>
          {key.retiredReason && <Fact label={t('pilar.shared.retireReason')}>{key.retiredReason}</Fact>}
        </Facts>
      </Panel>
      <Assignments holder="apiKey" />
    </>
  );
};
