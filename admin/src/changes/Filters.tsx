/** Which area, and which two months. */
import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { monthBefore, today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { PlacePick } from '../shared/place/PlacePick.tsx';
import type { Place, Places } from '../shared/place/places.ts';
import { Pick } from '../village/ask/Pick.tsx';
import { type Between, beforeBy, PRESETS, type Preset, presetOf } from './period.ts';
import type { Ask, Question } from './question.ts';
import { districtOf } from './usePlaces.ts';

interface Props {
  areas: Places;
  /** Undefined while they are on their way. */
  villages?: readonly Place[];
  question: Question;
  ask: Ask;
}

const YEARS = 3;

/** Newest first, with the two that are asked about however old they are. */
function monthsAround({ from, to }: Between): string[] {
  const months = Array.from({ length: YEARS * 12 + 1 }, (_, back) => monthBefore(today(), back + 1));
  return [...new Set([...months, from, to])].sort().reverse();
}

export const Filters = ({ areas, villages, question, ask }: Props) => {
  const t = useT();
  return (
    <Box
      role="group"
      aria-label={t('pilar.changes.choose')}
      className="not-printed"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 },
        '& .MuiInputBase-root, & .MuiToggleButton-root': { bgcolor: 'background.paper' },
      }}
    >
      <PlacePicks areas={areas} villages={villages} area={question.area} choose={(area) => ask({ area })} />
      <Months question={question} ask={ask} />
    </Box>
  );
};

const optionOf = ({ code, name }: Place) => ({ id: code, name });

const PlacePicks = ({
  areas,
  villages,
  area,
  choose,
}: Omit<Props, 'question' | 'ask'> & { area: string; choose: (area: string) => void }) => {
  const t = useT();
  const district = districtOf(area);
  const { listed, more } = areas;
  const wide = listed.some(({ code }) => code === district) ? district! : area;
  const chosen = listed.find(({ code }) => code === wide);
  const label = t('pilar.changes.area');
  return (
    <>
      {more > 0 && <PlacePick label={label} places={areas} chosen={chosen} everywhere="" isNeeded choose={choose} />}
      {more === 0 && listed.length > 0 && (
        <Pick label={label} value={chosen?.code ?? ''} choices={listed.map(optionOf)} onChange={choose} />
      )}
      {villages?.length !== 0 && (
        <Pick
          label={t('pilar.changes.village')}
          value={villages?.some(({ code }) => code === area) ? area : wide}
          choices={[...(listed.length > 0 ? [{ id: wide, name: t('pilar.changes.allVillages') }] : []), ...(villages ?? []).map(optionOf)]}
          onChange={choose}
        />
      )}
    </>
  );
};

const Months = ({ question, ask }: Omit<Props, 'areas' | 'villages'>) => {
  const t = useT();
  const format = useFormat();
  const { from, to } = question;
  const months = monthsAround(question).map((id) => ({ id, name: format.period(id) }));
  const preset = presetOf(question);
  const until = (month: string) =>
    ask({ to: month, from: preset ? beforeBy(preset, month) : from < month ? from : beforeBy('YEAR', month) });
  return (
    <>
      <Pick
        label={t('pilar.changes.from')}
        value={from}
        width={130}
        choices={months.filter(({ id }) => id < to)}
        onChange={(month) => ask({ from: month })}
      />
      <Pick label={t('pilar.changes.to')} value={to} width={130} choices={months} onChange={until} />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('pilar.changes.quick')}
        onChange={(_, chosen: Preset | null) => chosen && ask({ from: beforeBy(chosen, to) })}
        sx={{ '& .MuiToggleButton-root': { py: 0.75 } }}
      >
        {PRESETS.map((one) => (
          <ToggleButton key={one} value={one} selected={beforeBy(one, to) === from}>
            {t(`pilar.changes.presetOf.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
};
