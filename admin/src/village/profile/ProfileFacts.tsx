/** How the Kampung KB of the village stands: its decree, its class, its Pokja, what it has. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { ClassBadge } from '../../classification/ClassBadge.tsx';
import { validityOf } from '../../pokja/validity.ts';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { DemoMark } from '../../shared/Marks.tsx';
import { PARTS } from '../parts.ts';
import type { WholeVillage } from '../VillagePage.tsx';

export const ProfileFacts = ({ village }: { village: WholeVillage }) => {
  const t = useT();
  const format = useFormat();
  const { kampung, classification, pokjas } = village;
  const pokja = pokjas?.nodes[0];
  return (
    <Box
      component="dl"
      sx={{
        ...{ m: 0, display: 'grid', columnGap: 2, rowGap: 0.75, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' } },
        '.on-paper &': { gridTemplateColumns: 'repeat(4, 1fr)' },
      }}
    >
      <Fact label={t('pilar.village.kampung')}>
        {kampung ? kampung.name : t('pilar.village.notFormed')}
        {kampung?.isSynthetic && <DemoMark />}
        {kampung && <Small>{t('pilar.village.since', { day: format.day(kampung.launchedOn) })}</Small>}
      </Fact>
      <Fact label={t('pilar.kampung.decreeNumber')}>{kampung?.decreeNumber}</Fact>
      {classification !== undefined && (
        <Fact label={t('pilar.classification.level')}>
          <ClassBadge classification={classification} /> {classification?.period}
        </Fact>
      )}
      {pokjas && (
        <Fact label={t('pilar.village.pokja')}>
          {pokja ? pokja.decreeNumber : t('pilar.village.noPokja')}
          {pokja?.isSynthetic && <DemoMark />}
          {pokja && (
            <Small>{`${validityOf(pokja, t).label}: ${format.day(pokja.validFrom)} – ${pokja.validTo ? format.day(pokja.validTo) : t('pilar.village.openEnd')}`}</Small>
          )}
        </Fact>
      )}
      <Fact label={t('pilar.village.memberCount')}>{format.integer(village.memberCount)}</Fact>
      <Fact label={t('pilar.village.interventionCount')}>{format.integer(village.interventionCount)}</Fact>
      {kampung && (
        <Fact label={t('pilar.kampung.groups')} isWide>
          {PARTS.filter((part) => kampung[part])
            .map((part) => t(`pilar.kampung.${part}`))
            .join(', ')}
        </Fact>
      )}
    </Box>
  );
};

const Fact = ({ label, isWide, children }: { label: string; isWide?: boolean; children?: ReactNode }) => (
  <Box sx={{ minWidth: 0, gridColumn: isWide ? { sm: 'span 2' } : undefined }}>
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
      {children || '–'}
    </Box>
  </Box>
);

const Small = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
    {children}
  </Box>
);
