/** The four rows of chips and what else a question says. Folded away it leaves the room to the answer. */
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Box, Button, Card, Collapse, type Theme, useMediaQuery } from '@mui/material';
import { useId, useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { AxisRow } from './AxisRow.tsx';
import { FilterRow } from './FilterRow.tsx';
import { MeasureRow } from './MeasureRow.tsx';
import { Settings } from './Settings.tsx';

const MOST_FILTERS = 20;

/** A question that comes whole is read first: by its name, or where there is no room for both. */
export const Builder = ({ isNamed }: { isNamed: boolean }) => {
  const t = useT();
  const id = useId();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { question, ask, words } = useExplore();
  const [isOpen, setOpen] = useState(question.measures.length === 0 || !(isNamed || isPhone));
  const fits = (dimension: string) => words.dimensions.find((one) => one.id === dimension)?.asFilter ?? true;
  return (
    <Card component="section" aria-label={t('pilar.analysis.builder')} sx={{ px: { xs: 1.5, sm: 2 }, py: 1 }}>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        startIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
        onClick={() => setOpen(!isOpen)}
      >
        {t('pilar.analysis.builder')}
      </Button>
      <Collapse in={isOpen} id={id} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', py: 1 }}>
          <MeasureRow />
          <AxisRow axis="rows" />
          <AxisRow axis="columns" />
          <FilterRow
            label={t('pilar.analysis.filters')}
            filters={question.filters ?? []}
            path="filters"
            most={MOST_FILTERS}
            allows={fits}
            onChange={(filters, isSame) => ask({ ...question, filters }, isSame)}
          />
          <Settings />
        </Box>
      </Collapse>
    </Card>
  );
};
