/** How the answer is shown, and what can be done with it. */
import SwapIcon from '@mui/icons-material/SwapHorizOutlined';
import { Box, Button, ToggleButton } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import type { Rows } from './AnswerView.tsx';
import type { Analysis } from './answer.ts';
import { CopyButton, Download } from './Download.tsx';
import type { Marks } from './marks.ts';
import { type Change, swapped } from './question.ts';
import { isGroup } from './tree.ts';

export type Drawing = 'chart' | 'map';

export interface Shown {
  heat: boolean;
  coverage: boolean;
}

interface Props {
  analysis: Analysis;
  change: Change;
  shown: Shown;
  turn: (name: keyof Shown) => void;
  marks: Marks;
  /** Ways to draw this answer. */
  drawings: readonly Drawing[];
  drawn?: Drawing;
  draw: (drawing: Drawing | undefined) => void;
  groups: Rows;
}

export const Tools = ({ analysis, change, shown, turn, marks, drawings, drawn, draw, groups }: Props) => {
  const t = useT();
  const extras = { coverage: shown.coverage, comparison: marks.hasComparison };
  const items = groups.outline.items.filter(isGroup);
  const isAllOpen = items.every(({ key }) => groups.isOpen(key));
  const button = (name: keyof Shown | Drawing, isOn: boolean, press: () => void) => (
    <ToggleButton
      key={name}
      size="small"
      value={name}
      selected={isOn}
      onChange={press}
      sx={{ py: 0.25, textTransform: 'none', '&:not(.Mui-selected)': { color: 'text.secondary' } }}
    >
      {t(`pilar.answer.${name}`)}
    </ToggleButton>
  );
  const toggle = (name: keyof Shown) => button(name, shown[name], () => turn(name));
  return (
    <Box role="group" aria-label={t('pilar.answer.tools')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {toggle('heat')}
      {marks.hasCoverage && toggle('coverage')}
      {drawings.map((name) => button(name, drawn === name, () => draw(drawn === name ? undefined : name)))}
      {items.length > 0 && (
        <Button size="small" onClick={() => groups.setAll(!isAllOpen)}>
          {t(isAllOpen ? 'pilar.answer.closeAll' : 'pilar.answer.openAll')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Button size="small" startIcon={<SwapIcon />} onClick={() => change(swapped)}>
        {t('pilar.answer.swap')}
      </Button>
      <CopyButton analysis={analysis} extras={extras} />
      <Download analysis={analysis} extras={extras} />
    </Box>
  );
};
