/** What a dashboard is narrowed to, and the ways to show it to others. */
import FullscreenIcon from '@mui/icons-material/Fullscreen';
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, MenuItem, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { CopyLinkButton } from '../shared/CopyLinkButton.tsx';
import { today } from '../shared/day.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PlacePick } from '../shared/place/PlacePick.tsx';
import { type Narrow, yearsTo } from './dashboard.ts';
import type { Districts } from './useDistricts.ts';
import type { Choices, Needs } from './useNarrow.ts';

interface Props {
  choices: Choices;
  districts: Districts;
  narrow: Narrow;
  needs: Needs;
  set: (name: string, value: string) => void;
  print: () => void;
  /** More that can be done with it. */
  children: ReactNode;
}

export const Bar = ({ choices, districts, narrow, needs, set, print, children }: Props) => {
  const t = useT();
  const name = useName();
  const years = yearsTo(Number(today().slice(0, 4)), narrow.year);
  const allSectors = { id: '', name: t('pilar.dashboard.allSectors') };
  const sectors = choices.sectors.nodes.map((one) => ({ id: one.code, name: name(one) }));
  return (
    <Box
      className="not-full not-printed"
      role="group"
      aria-label={t('pilar.dashboard.narrow')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}
    >
      {needs.sector !== 'NONE' && (
        <Choice
          label={t('pilar.dashboard.sector')}
          value={narrow.sector ?? ''}
          all={needs.sector === 'ONE' ? sectors : [allSectors, ...sectors]}
          choose={(value) => set('sector', value)}
        />
      )}
      <PlacePick
        label={t('pilar.village.district')}
        {...districts}
        everywhere={t('pilar.dashboard.everywhere')}
        isNeeded={needs.district === 'ONE'}
        choose={(code) => set('district', code)}
      />
      <Choice
        label={t('pilar.dashboard.year')}
        value={narrow.year ?? ''}
        all={[{ id: '', name: t('pilar.dashboard.lastMonths') }, ...years.map((year) => ({ id: year, name: year }))]}
        choose={(value) => set('year', value)}
      />
      <Box sx={{ flex: 1 }} />
      {children}
      <CopyLinkButton />
      {document.fullscreenEnabled && (
        <Button startIcon={<FullscreenIcon />} onClick={() => document.documentElement.requestFullscreen()}>
          {t('pilar.dashboard.fullScreen')}
        </Button>
      )}
      <Button variant="contained" startIcon={<PrintIcon />} onClick={print}>
        {t('pilar.shared.print')}
      </Button>
    </Box>
  );
};

interface ChoiceProps {
  label: string;
  value: string;
  all: { id: string; name: string }[];
  choose: (value: string) => void;
}

const Choice = ({ label, value, all, choose }: ChoiceProps) => (
  <TextField
    select
    label={label}
    value={all.some(({ id }) => id === value) ? value : ''}
    onChange={(event) => choose(event.target.value)}
    sx={{ minWidth: 150, maxWidth: '100%' }}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
  >
    {all.map((one) => (
      <MenuItem key={one.id} value={one.id}>
        {one.name}
      </MenuItem>
    ))}
  </TextField>
);
