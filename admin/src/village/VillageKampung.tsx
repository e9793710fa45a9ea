import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Box, Typography } from '@mui/material';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { EditKampungButton, FormKampungButton } from './FormKampung.tsx';
import { KampungUse } from './KampungUse.tsx';
import { PARTS } from './parts.ts';
import type { WholeVillage } from './VillagePage.tsx';

export const VillageKampung = ({ village }: { village: WholeVillage }) => {
  const { kampung } = village;
  const t = useT();
  const name = useName();
  const format = useFormat();
  const [former] = village.former.nodes;
  if (!kampung) {
    return (
      <Panel title={t('pilar.village.kampung')}>
        <EmptyState
          title={t('pilar.village.noKampung')}
          help={t('pilar.village.noKampungHelp')}
          action={
            <>
              <FormKampungButton village={village} />
              {former && <KampungUse way="restore" village={village} kampung={former} />}
            </>
          }
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={
        <>
          {t('pilar.village.kampung')} {kampung.isSynthetic && <DemoMark />}
        </>
      }
      aside={
        <>
          {kampung.isModel && <StateMark tone="info" label={t('pilar.kampung.isModel')} />}
          <EditKampungButton village={village} kampung={kampung} />
          <KampungUse way="retire" village={village} kampung={kampung} />
        </>
      }
    >
      <Facts>
        <Fact label={t('pilar.kampung.name')}>{kampung.name}</Fact>
        <Fact label={t('pilar.kampung.launchedOn')}>{format.day(kampung.launchedOn)}</Fact>
        <Fact label={t('pilar.kampung.decreeNumber')}>{kampung.decreeNumber}</Fact>
        <Fact label={t('pilar.kampung.guidedBy')}>{kampung.guidedBy && t(`pilar.kampung.guideOf.${kampung.guidedBy}`)}</Fact>
        <Fact label={t('pilar.kampung.fundingSources')}>{kampung.fundingSources.nodes.map(name).join(', ')}</Fact>
      </Facts>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2, mb: 0.5 }} id="parts">
        {t('pilar.kampung.groups')}
      </Typography>
      <Box
        component="ul"
        aria-labelledby="parts"
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', gap: 0.5 }}
      >
        {PARTS.map((part) => (
          <Part key={part} label={t(`pilar.kampung.${part}`)} has={kampung[part]} />
        ))}
      </Box>
    </Panel>
  );
};

const Part = ({ label, has }: { label: string; has: boolean }) => {
  const t = useT();
  const Icon = has ? CheckIcon : RemoveIcon;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center', color: has ? 'text.primary' : 'text.secondary' }}>
      <Icon fontSize="small" color={has ? 'success' : 'inherit'} titleAccess={t(has ? 'pilar.kampung.has' : 'pilar.kampung.hasNot')} />
      {label}
    </Box>
  );
};
