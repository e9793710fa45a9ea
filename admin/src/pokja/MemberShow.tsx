import type { PokjaMemberQuery } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { CorrectButton } from './CorrectButton.tsx';
import { EndButton, Phone } from './MemberActions.tsx';

type Member = NonNullable<PokjaMemberQuery['row']>;

export const MemberShow = () => (
  <ShowPage<Member> title={({ person }) => person.name} actions={<Actions />}>
    <Role />
  </ShowPage>
);

const Actions = () => (
  <>
    <CorrectButton />
    <EndButton />
  </>
);

const Role = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const member = useRecordContext<Member>()!;
  return (
    <Panel title={name(member.role)}>
      <Facts>
        <Fact label={t('pilar.pokja.village')}>
          <RecordLink resource="villages" id={member.pokja.village.id}>
            {member.pokja.village.name}
          </RecordLink>
        </Fact>
        <Fact label={t('pilar.village.district')}>{member.pokja.village.district.name}</Fact>
        <Fact label={t('pilar.member.pokja')}>
          <RecordLink resource="pokjas" id={member.pokja.id}>
            {member.pokja.decreeNumber}
          </RecordLink>
        </Fact>
        <Fact label={t('pilar.member.phone')}>
          <Phone member={member} />
        </Fact>
        <Fact label={t('pilar.member.section')}>{member.section && name(member.section)}</Fact>
        <Fact label={t('pilar.member.startedOn')}>{format.day(member.startedOn)}</Fact>
        <Fact label={t('pilar.member.endedOn')}>{member.endedOn ? format.day(member.endedOn) : t('pilar.member.active')}</Fact>
        <Fact label={t('pilar.member.isTrained')}>
          <StateMark
            tone={member.isTrained ? 'success' : 'default'}
            label={t(member.isTrained ? 'pilar.member.trained' : 'pilar.member.notTrained')}
          />
        </Fact>
      </Facts>
    </Panel>
  );
};
