/** An answer about places as a map: one measure, or two side by side, at a period that a slider chooses. */
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Box, Button, LinearProgress, MenuItem, Slider, TextField, Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef, useState } from 'react';
import type { Analysis, Step } from '../analysis/answer/answer.ts';
import { CellDrawer } from '../analysis/answer/CellDrawer.tsx';
import type { Opened } from '../analysis/answer/PivotTable.tsx';
import { belowOf, type Change, canRise, drilledTo, risen } from '../analysis/answer/question.ts';
import { useDimensionName } from '../analysis/answer/useDimensionName.ts';
import { useLabel } from '../analysis/answer/useLabel.ts';
import { Note } from '../analysis/chart/Notes.tsx';
import { MeasurePick } from '../analysis/chart/Pickers.tsx';
import { PictureButton } from '../analysis/chart/PictureButton.tsx';
import type { Look, View } from '../analysis/view.ts';
import { useT } from '../shared/i18n.ts';
import { type Block, blocksOf, columnAt, districtsOf, type KnownVillage, type Level, type Looked, lookedAt } from './blocks.ts';
import { DotMap } from './DotMap.tsx';
import { MapLegend } from './MapLegend.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { useVillages } from './useVillages.ts';
import { useWidth } from './useWidth.ts';

/** One measure of one period, drawn. */
export interface MapProps {
  analysis: Analysis;
  level: Level;
  blocks: readonly Block[];
  villages: readonly KnownVillage[];
  /** Place of the column that is shown. */
  column: number;
  width: number;
  open: (opened: Opened) => void;
}

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  level: Level;
  view: View;
  look: Look;
  change: Change;
}

export const MapView = (props: Props) => {
  const { analysis, input, change, level, view, look } = props;
  const t = useT();
  const nameOf = useDimensionName();
  const looked = useMemo(() => lookedAt(analysis, view), [analysis, view]);
  const part = useRef<HTMLDivElement>(null);
  const districts = useMemo(() => districtsOf(level, analysis.rows), [level, analysis]);
  const { villages, isLoading } = useVillages(districts);
  const hasPoints = villages.some(({ point }) => point);
  const isDots = hasPoints && view.layer === DOTS;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <MeasurePicks looked={looked} look={look} />
        {hasPoints && <LayerPick isDots={isDots} look={look} />}
        {canRise(input) && (
          <Button size="small" startIcon={<UpIcon />} onClick={() => change(risen)}>
            {t('pilar.map.up', { dimension: nameOf(risen(input).rows!.at(-1)!) })}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <PictureButton analysis={analysis} figure={part} />
      </Box>
      {looked.periods.length > 0 && <Periods looked={looked} look={look} />}
      <Box ref={part}>
        {isLoading ? (
          <LinearProgress aria-label={t('pilar.shared.loading')} />
        ) : (
          <Maps {...props} looked={looked} villages={villages} isDots={isDots} />
        )}
        <Note>{t(isDots ? 'pilar.map.dotted' : districts.length > 0 ? 'pilar.map.schematic' : 'pilar.map.schematicAbove')}</Note>
      </Box>
    </>
  );
};

interface MapsProps extends Props {
  looked: Looked;
  villages: readonly KnownVillage[];
  isDots: boolean;
}

const Maps = ({ analysis, input, level, change, looked: { measures, periods, at }, villages, isDots }: MapsProps) => {
  const label = useLabel();
  const [opened, setOpened] = useState<Opened>();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const blocks = useMemo(() => blocksOf(level, analysis.rows, villages, label.of), [level, analysis, villages, label]);
  const Drawn = isDots ? DotMap : PlaceMap;
  const open = (next: Opened) => {
    if (belowOf(input, next.row.path)) change((asked) => drilledTo(asked, next.row.path));
    else setOpened(next);
  };
  const columns = { xs: 'minmax(0, 1fr)', md: measures.map(() => 'minmax(0, 1fr)').join(' ') };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: columns, alignItems: 'start' }}>
      {measures.map(({ measure }, index) => {
        const column = columnAt(analysis.columns, measure, periods[at]);
        return (
          <Box component="section" key={measure} ref={index === 0 ? frame : undefined} sx={{ minWidth: 0 }}>
            <Heading text={label.measure(analysis.columns[column]!)} period={periods[at]} />
            <Drawn {...{ analysis, level, blocks, villages, column, width, open }} />
            <MapLegend analysis={analysis} column={analysis.columns[column]!} />
          </Box>
        );
      })}
      {opened && <CellDrawer {...opened} input={input} change={change} close={() => setOpened(undefined)} />}
    </Box>
  );
};

const Heading = ({ text, period }: { text: string; period?: Step }) => {
  const label = useLabel();
  return (
    <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
      {period ? `${text}, ${label.of(period)}` : text}
    </Typography>
  );
};

const DOTS = 'dots';

const LayerPick = ({ isDots, look }: { isDots: boolean; look: Look }) => {
  const t = useT();
  return (
    <TextField
      select
      label={t('pilar.map.layer')}
      value={isDots ? DOTS : NONE}
      onChange={(event) => look({ layer: event.target.value || undefined })}
      sx={{ minWidth: 150 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value={NONE}>{t('pilar.map.tiles')}</MenuItem>
      <MenuItem value={DOTS}>{t('pilar.map.dots')}</MenuItem>
    </TextField>
  );
};

const NONE = '';

const MeasurePicks = ({ looked: { all, measures }, look }: { looked: Looked; look: Look }) => {
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
const Periods = ({ looked: { periods, at }, look }: { looked: Looked; look: Look }) => {
  const t = useT();
  const label = useLabel();
  const textOf = (place: number) => label.of(periods[place]!);
  return (
    <Box sx={{ maxWidth: 560, mb: 1, px: 1 }}>
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
