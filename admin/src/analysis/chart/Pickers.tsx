/** Which chart, and of which measures. */
import { MenuItem, TextField } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import type { Column } from '../answer/answer.ts';
import { useLabel } from '../answer/useLabel.ts';
import type { Look } from '../view.ts';
import type { Drawn } from './drawn.ts';

export const Pickers = ({ drawn: { kind, kinds, all, chosen, against, isPicked }, look }: { drawn: Drawn; look: Look }) => {
  const t = useT();
  return (
    <>
      <TextField
        select
        label={t('pilar.chart.kind')}
        value={kind}
        onChange={(event) => look({ view: event.target.value.toLowerCase() })}
        sx={{ minWidth: 190 }}
      >
        {kinds.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`pilar.chart.kindOf.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {against ? (
        <>
          <MeasurePick
            label={t('pilar.chart.across')}
            all={all}
            chosen={chosen}
            // The two change places rather than both being one.
            choose={(measure) => look({ measure, against: measure === against.measure ? chosen.measure : against.measure })}
          />
          <MeasurePick
            label={t('pilar.chart.upward')}
            all={all.filter((one) => one !== chosen)}
            chosen={against}
            choose={(measure) => look({ measure: chosen.measure, against: measure })}
          />
        </>
      ) : (
        isPicked && <MeasurePick label={t('pilar.answer.measure')} all={all} chosen={chosen} choose={(measure) => look({ measure })} />
      )}
    </>
  );
};

interface PickProps {
  label: string;
  all: readonly Column[];
  chosen: Column;
  choose: (measure: string) => void;
}

export const MeasurePick = ({ label: heading, all, chosen, choose }: PickProps) => {
  const label = useLabel();
  return (
    <TextField
      select
      label={heading}
      value={chosen.measure}
      onChange={(event) => choose(event.target.value)}
      sx={{ minWidth: 200, maxWidth: '100%' }}
    >
      {all.map((column) => (
        <MenuItem key={column.measure} value={column.measure}>
          {label.measure(column)}
        </MenuItem>
      ))}
    </TextField>
  );
};
