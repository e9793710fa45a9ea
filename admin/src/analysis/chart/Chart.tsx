/** The figures of an answer, drawn: the kind of chart, its measures, the drawing, and what has to be known to read it. */
import { Box } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Analysis } from '../answer/answer.ts';
import type { Change } from '../answer/question.ts';
import { useLabel } from '../answer/useLabel.ts';
import type { Look, View } from '../view.ts';
import { Bars } from './Bars.tsx';
import { drawingOf, folded, MOST_PANELS, MOST_SERIES } from './drawing.ts';
import { drawnIn } from './drawn.ts';
import { Figures } from './Figures.tsx';
import { Lines } from './Lines.tsx';
import { Cut, Distances, Told } from './Notes.tsx';
import { Panels } from './Panels.tsx';
import { Pickers } from './Pickers.tsx';
import { PictureButton } from './PictureButton.tsx';
import { Ranked } from './Ranked.tsx';
import { Scatter } from './Scatter.tsx';
import { Stacks } from './Stacks.tsx';

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  view: View;
  look: Look;
  change: Change;
}

export const Chart = ({ analysis, input, view, look, change }: Props) => {
  const t = useT();
  const label = useLabel();
  const drawn = useMemo(() => drawnIn(analysis, input, view), [analysis, input, view]);
  const figure = useRef<HTMLDivElement>(null);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <Pickers drawn={drawn} look={look} />
        <Box sx={{ flex: 1 }} />
        <PictureButton analysis={analysis} figure={figure} />
      </Box>
      <Box ref={figure} role="group" aria-label={t('pilar.chart.of', { sentence: label.sentence(analysis) })}>
        <Drawn analysis={analysis} drawn={drawn} change={change} heading="h2" />
      </Box>
    </>
  );
};

export interface DrawnProps {
  analysis: Analysis;
  drawn: ReturnType<typeof drawnIn>;
}

/** Of what stands within a drawing: below the heading of its page, or below that of its tile. */
export type Heading = 'h2' | 'h3';

export const Drawn = ({ change, heading = 'h3', ...props }: DrawnProps & { change: Change; heading?: Heading }) => {
  const { kind } = props.drawn;
  if (kind === 'SCATTER') return <Scatter {...props} change={change} />;
  if (kind === 'RANKED') return <Ranked {...props} />;
  return <Series {...props} heading={heading} />;
};

/** Everything that is drawn by series, with what its gaps are and the same figures as a table. */
const Series = ({ analysis, drawn: { kind, measures, chosen, input }, heading }: DrawnProps & { heading: Heading }) => {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const isStack = kind === 'STACKED' || kind === 'SHARE';
  const drawing = useMemo(() => {
    const most = isStack ? Number.POSITIVE_INFINITY : kind === 'SMALL' ? MOST_PANELS : MOST_SERIES;
    const whole = drawingOf(analysis, measures, label, most);
    return isStack ? folded(whole, t('pilar.chart.others')) : whole;
  }, [analysis, measures, label, kind, isStack, t]);
  const unit = format.unit(chosen);
  return (
    <>
      {kind === 'SMALL' && <Panels drawing={drawing} measures={measures} heading={heading} />}
      {isStack && <Stacks drawing={drawing} unit={unit} isShare={kind === 'SHARE'} />}
      {kind === 'LINE' && <Lines drawing={drawing} unit={unit} />}
      {kind === 'BAR' && <Bars drawing={drawing} unit={unit} />}
      <Distances columns={measures} input={input} />
      <Told cells={drawing.series.flatMap(({ cells }) => cells)} isLine={kind === 'LINE' || (kind === 'SMALL' && drawing.isOverTime)} />
      <Cut drawing={drawing} />
      <Figures drawing={drawing} />
    </>
  );
};
