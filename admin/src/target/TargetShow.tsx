import { Typography } from '@mui/material';
import type { TargetRowFragment as Target } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { ChangeButton } from './ChangeButton.tsx';
import { useGoalText } from './useTargetText.ts';

export const TargetShow = () => {
  const t = useT();
  const name = useName();
  return (
    <ShowPage<Target>
      title={({ indicator, area, year }) => t('pilar.target.titleOf', { indicator: name(indicator), area: area.name, year })}
      actions={<ChangeButton />}
      canRetire
    >
      <Plan />
    </ShowPage>
  );
};

const Plan = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const goal = useGoalText();
  const target = useRecordContext<Target>()!;
  const { indicator, area, year, updatedAt } = target;
  return (
    <Panel title={t('pilar.target.plan')}>
      <Facts>
        <Fact label={t('pilar.target.indicator')}>
          <RecordLink resource="indicators" id={indicator.id}>
            {name(indicator)}
          </RecordLink>
        </Fact>
        <Fact label={t('pilar.target.area')}>
          {area.name} ({area.code})
        </Fact>
        <Fact label={t('pilar.target.year')}>{year}</Fact>
        <Fact label={t('pilar.target.value')}>{goal(indicator, target)}</Fact>
        <Fact label={t('pilar.shared.updatedAt')}>{format.moment(updatedAt)}</Fact>
      </Facts>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
        {t('pilar.target.fixed')}
      </Typography>
    </Panel>
  );
};
