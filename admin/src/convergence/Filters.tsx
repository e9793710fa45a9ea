import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import type { ConvergenceChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import { LEVELS } from '../classification/level.ts';
import { today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PlacePick } from '../shared/place/PlacePick.tsx';
import type { Places } from '../shared/place/places.ts';
import { useChosen } from '../shared/place/useChosen.ts';
import { SORTS } from './grid.ts';
import { type Ask, periodsUpTo, type Question } from './question.ts';

interface Props {
  areas: Places;
  choices: ConvergenceChoicesQuery;
  question: Question;
  ask: Ask;
}

export const Filters = ({ areas, choices, question, ask }: Props) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { indicators, villageSets, classifications } = choices;
  const all = { id: '', name: t('pilar.shared.all') };
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fit, minmax(150px, 1fr))' }, mb: 2 }}>
      <AreaPick areas={areas} area={question.area} choose={(area) => ask({ area })} />
      <Pick
        label={t('pilar.convergence.period')}
        value={question.period}
        choose={(period) => ask({ period })}
        choices={periodsUpTo(today()).map((period) => ({ id: period, name: format.period(period) }))}
      />
      <Pick
        label={t('pilar.convergence.indicator')}
        value={question.indicator}
        choose={(indicator) => ask({ indicator })}
        choices={[all, ...indicators.nodes.map((row) => ({ id: row.code, name: name(row) }))]}
      />
      {villageSets && villageSets.nodes.length > 0 && (
        <Pick
          label={t('pilar.convergence.set')}
          value={question.set}
          choose={(set) => ask({ set })}
          choices={[all, ...villageSets.nodes.map((row) => ({ id: row.code, name: row.name }))]}
        />
      )}
      {classifications && classifications.totalCount > 0 && (
        <Pick
          label={t('pilar.convergence.level')}
          value={question.level}
          choose={(level) => ask({ level })}
          choices={[all, ...LEVELS.map((level) => ({ id: level, name: t(`pilar.classification.levelOf.${level}`) }))]}
        />
      )}
      <Pick
        label={t('pilar.convergence.sort')}
        value={question.sort}
        choose={(sort) => ask({ sort: sort === 'place' ? '' : sort })}
        choices={SORTS.map((id) => ({ id, name: t(`pilar.convergence.sortOf.${id}`) }))}
      />
      <FormControlLabel
        control={
          <Switch size="small" checked={question.allSectors} onChange={(_, checked) => ask({ allSectors: checked ? 'true' : '' })} />
        }
        label={t('pilar.convergence.allSectors')}
        sx={{ ml: 0 }}
      />
    </Box>
  );
};

const AreaPick = ({ areas, area, choose }: { areas: Places; area: string; choose: (area: string) => void }) => {
  const t = useT();
  const label = t('pilar.convergence.area');
  const chosen = useChosen(areas.listed, area);
  if (areas.more > 0) return <PlacePick label={label} places={areas} chosen={chosen} everywhere="" isNeeded choose={choose} />;
  if (areas.listed.length < 2) return null;
  return <Pick label={label} value={area} choose={choose} choices={areas.listed.map(({ code, name }) => ({ id: code, name }))} />;
};

interface PickProps {
  label: string;
  value: string;
  choices: { id: string; name: string }[];
  choose: (value: string) => void;
}

const Pick = ({ label, value, choices, choose }: PickProps) => (
  <TextField
    select
    label={label}
    value={choices.some(({ id }) => id === value) ? value : ''}
    onChange={(event) => choose(event.target.value)}
    slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    sx={{ minWidth: 0, '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
  >
    {choices.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
