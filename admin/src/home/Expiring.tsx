import { List, ListItem, ListItemText, Typography } from '@mui/material';
import type { HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { validityOf } from '../pokja/validity.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink, SeeAll } from '../shared/links.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { decreesEnding } from './questions.ts';

type Decree = NonNullable<HomeQuery['soonest']>['nodes'][number];

export const Expiring = ({ decrees }: { decrees: readonly Decree[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Panel title={t('pilar.home.soonest')} aside={decrees.length > 0 && <SeeAll resource="villages" filter={decreesEnding(90)} />}>
      {decrees.length === 0 && <Typography color="textSecondary">{t('pilar.home.noneExpiring')}</Typography>}
      <List dense disablePadding>
        {decrees.map((decree) => (
          <ListItem key={decree.id} disableGutters secondaryAction={<StateMark {...validityOf(decree, t)} />}>
            <ListItemText
              primary={
                <>
                  <RecordLink resource="villages" id={decree.village.id}>
                    {decree.village.name}, {decree.village.district.name}
                  </RecordLink>
                  {decree.isSynthetic && <DemoMark />}
                </>
              }
              secondary={`${decree.decreeNumber} · ${t('pilar.home.endsOn', { day: format.day(decree.validTo!) })}`}
              sx={{ pr: { xs: 12, sm: 0 } }}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};
