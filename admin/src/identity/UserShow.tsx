import type { UserRowFragment as User } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { Assignments } from './Assignments.tsx';
import { ResetButton } from './ResetButton.tsx';

export const UserShow = () => (
  <ShowPage<User> title={({ name }) => name} actions={<ResetButton />} canRetire>
    <Account />
  </ShowPage>
);

const Account = () => {
  const t = useT();
  const format = useFormat();
  const user = useRecordContext<User>()!;
  return (
    <>
      <Panel title={t('pilar.identity.account')}>
        <Facts>
          <Fact label={t('pilar.identity.email')}>{user.email}</Fact>
          <Fact label={t('pilar.identity.since')}>{format.moment(user.createdAt)}</Fact>
          {user.retiredAt && <Fact label={t('pilar.shared.retired')}>{format.moment(user.retiredAt)}</Fact>}
          {user.retiredReason && <Fact label={t('pilar.shared.retireReason')}>{user.retiredReason}</Fact>}
        </Facts>
      </Panel>
      <Assignments holder="user" />
    </>
  );
};
