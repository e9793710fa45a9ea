/** Which area, and which two months. */
import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { monthBefore, today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Pick } from '../village/ask/Pick.tsx';
import { type Between, beforeBy, PRESETS, type Preset, presetOf } from './period.ts';
import type { Ask, Question } from './question.ts';
import { districtOf, type Place } from './usePlaces.ts';

interface Props {
  areas: readonly Place[];
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
      <Places areas={areas} villages={villages} area={question.area} choose={(area) => ask({ area })} />
      <Months question={question} ask={ask} />
    </Box>
  );
};

const optionOf = ({ code, name }: Place) => ({ id: code, name });

const Places = ({ areas, villages, area, choose }: Omit<Props, 'question' | 'ask'> & { area: string; choose: (area: string) => void }) => {
  const t = useT();
  const district = districtOf(area);
  const wide = areas.some(({ code }) => code === district) ? district! : area;
  return (
    <>
      {areas.length > 0 && (
        <Pick
          label={t('pilar.changes.area')}
          value={areas.some(({ code }) => code === wide) ? wide : ''}
          choices={areas.map(optionOf)}
          onChange={choose}
        />
      )}
      {villages?.length !== 0 && (
        <Pick
          label={t('pilar.changes.village')}
          value={villages?.some(({ code }) => code === area) ? area : wide}
          choices={[...(areas.length > 0 ? [{ id: wide, name: t('pilar.changes.allVillages') }] : []), ...(villages ?? []).map(optionOf)]}
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
