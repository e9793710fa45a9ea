/** An answer about places as a map: one measure, or two side by side, at a period that a slider chooses. */
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Box, Button, LinearProgress } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef } from 'react';
import type { Analysis } from '../analysis/answer/answer.ts';
import { type Change, canRise, risen } from '../analysis/answer/question.ts';
import { useDimensionName } from '../analysis/answer/useDimensionName.ts';
import type { Heading } from '../analysis/chart/Chart.tsx';
import { Note } from '../analysis/chart/Notes.tsx';
import { PictureButton } from '../analysis/chart/PictureButton.tsx';
import type { Look, View } from '../analysis/view.ts';
import { useT } from '../shared/i18n.ts';
import { districtsOf, type Level, lookedAt } from './blocks.ts';
import { DOTS, LayerPick, MeasurePicks, Periods } from './MapPicks.tsx';
import { Maps } from './Maps.tsx';
import { useVillages } from './useVillages.ts';

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  level: Level;
  view: View;
  look: Look;
  change: Change;
  heading?: Heading;
}

export const MapView = (props: Props) => {
  const { analysis, input, change, level, view, look, heading = 'h3' } = props;
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
      <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
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
          <Maps {...props} heading={heading} looked={looked} villages={villages} isDots={isDots} />
        )}
        <Note>{t(isDots ? 'pilar.map.dotted' : districts.length > 0 ? 'pilar.map.schematic' : 'pilar.map.schematicAbove')}</Note>
      </Box>
    </>
  );
};
