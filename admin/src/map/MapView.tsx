/** An answer about places as a map: one measure, or two side by side, at a period that a slider chooses. */
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Box, Button } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef } from 'react';
import type { Analysis } from '../analysis/answer/answer.ts';
import { type Change, canRise, risen } from '../analysis/answer/question.ts';
import { useDimensionName } from '../analysis/answer/useDimensionName.ts';
import type { Heading } from '../analysis/chart/Chart.tsx';
import { PictureButton } from '../analysis/chart/PictureButton.tsx';
import type { Look, View } from '../analysis/view.ts';
import { BETWEEN } from '../shared/filled.ts';
import { useT } from '../shared/i18n.ts';
import { PictureSkeleton } from '../shared/Skeletons.tsx';
import { districtsOf, type Level, lookedAt, placesOf, rowsByPlace } from './blocks.ts';
import { LayerNotes } from './LayerNotes.tsx';
import { layerIn, layersOf } from './layers.ts';
import { LayerPick, MeasurePicks, Periods } from './MapPicks.tsx';
import { Maps } from './Maps.tsx';
import { useReady } from './useReady.ts';
import { useShapes } from './useShapes.ts';
import { useVillages } from './useVillages.ts';

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  level: Level;
  view: View;
  look: Look;
  change: Change;
  /** The question that what is shown goes into: what it has chosen stays chosen. */
  held?: AnalysisInput;
  heading?: Heading;
}

export const MapView = (props: Props) => {
  const { analysis, input, change, held, level, view, look, heading = 'h3' } = props;
  const t = useT();
  const nameOf = useDimensionName();
  const looked = useMemo(() => lookedAt(analysis, view), [analysis, view]);
  const part = useRef<HTMLDivElement>(null);
  const districts = useMemo(() => districtsOf(level, analysis.rows), [level, analysis]);
  const { villages, isLoading } = useVillages(districts);
  const codes = useMemo(() => [...rowsByPlace(analysis.rows).keys()], [analysis]);
  const { files, isLoading: isAsking } = useShapes(level, codes);
  const layers = useMemo(() => layersOf(files, placesOf(level, analysis.rows, villages), villages), [files, level, analysis, villages]);
  const layer = layerIn(layers, view.layer);
  const now = { analysis, input, level, looked, districts, villages, files, layer };
  const ready = useReady(now, !isLoading && !isAsking);
  return (
    <>
      <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <MeasurePicks looked={looked} look={look} />
        {layers.length > 1 && <LayerPick layer={layer} layers={layers} look={look} />}
        {ready && canRise(ready.input, held) && (
          <Button size="small" startIcon={<UpIcon />} onClick={() => change(risen)}>
            {t('pilar.map.up', { dimension: nameOf(risen(ready.input).rows!.at(-1)!) })}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <PictureButton analysis={analysis} figure={part} />
      </Box>
      {looked.periods.length > 0 && <Periods looked={looked} look={look} />}
      <Box ref={part} sx={BETWEEN}>
        {ready ? (
          <>
            <Maps {...ready} change={change} look={look} heading={heading} />
            <LayerNotes layer={ready.layer} files={ready.files} hasDistricts={ready.districts.length > 0} />
          </>
        ) : (
          <PictureSkeleton />
        )}
      </Box>
    </>
  );
};
