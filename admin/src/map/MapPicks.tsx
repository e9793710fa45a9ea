/** What a map shows: its measures, its arrangement, its period. */
import { Box, MenuItem, Slider, TextField, Typography } from '@mui/material';
import { useLabel } from '../analysis/answer/useLabel.ts';
import { MeasurePick } from '../analysis/chart/Pickers.tsx';
import type { Look } from '../analysis/view.ts';
import { useT } from '../shared/i18n.ts';
import type { Looked } from './blocks.ts';
import type { Layer } from './layers.ts';

const NONE = '';

export const LayerPick = ({ layer, layers, look }: { layer: Layer; layers: readonly Layer[]; look: Look }) => {
  const t = useT();
  return (
    <TextField
      select
      label={t('pilar.map.layer')}
      value={layer}
      onChange={(event) => look({ layer: event.target.value === layers[0] ? undefined : event.target.value })}
      sx={{ minWidth: 150 }}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {layers.map((one) => (
        <MenuItem key={one} value={one}>
          {t(`pilar.map.layerOf.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

export const MeasurePicks = ({ looked: { all, measures }, look }: { looked: Looked; look: Look }) => {
  const t = useT();
  const label = useLabel();
  const [first, second] = measures as [(typeof measures)[number], (typeof measures)[number]?];
  if (all.length < 2) return null;
  return (
    <>
      <MeasurePick
        label={t('pilar.answer.measure')}
        all={all}
        chosen={first}
        choose={(measure) => look({ measure, against: measure === second?.measure ? first.measure : second?.measure })}
      />
      <TextField
        select
        label={t('pilar.map.beside')}
        value={second?.measure ?? NONE}
        onChange={(event) => look({ measure: first.measure, against: event.target.value || undefined })}
        sx={{ minWidth: 200, maxWidth: '100%' }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value={NONE}>{t('pilar.map.alone')}</MenuItem>
        {all
          .filter((one) => one !== first)
          .map((column) => (
            <MenuItem key={column.measure} value={column.measure}>
              {label.measure(column)}
            </MenuItem>
          ))}
      </TextField>
    </>
  );
};

/** Moved without a stop on the way back for each step. */
export const Periods = ({ looked: { periods, at }, look }: { looked: Looked; look: Look }) => {
  const t = useT();
  const label = useLabel();
  const textOf = (place: number) => label.of(periods[place]!);
  return (
    <Box className="not-printed" sx={{ maxWidth: 560, mb: 1, px: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {t('pilar.answer.period')}: {textOf(at)}
      </Typography>
      <Slider
        size="small"
        min={0}
        max={periods.length - 1}
        step={1}
        value={at}
        marks
        aria-label={t('pilar.answer.period')}
        getAriaValueText={textOf}
        onChange={(_, place) => look({ at: periods[place]!.key }, true)}
      />
      <Typography variant="body2" color="textSecondary" aria-hidden sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{textOf(0)}</span>
        <span>{textOf(periods.length - 1)}</span>
      </Typography>
    </Box>
  );
};
