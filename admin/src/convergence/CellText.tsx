import { Box } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { ONLY_HEARD } from '../shared/heard.ts';
import { useName, useT } from '../shared/i18n.ts';
import { StateIcon } from './CellMark.tsx';
import type { Cell, Sector, Village } from './grid.ts';

interface Props {
  cell: Cell;
  village: Village;
  sector: Sector;
}

/** How many and by how many. Where the cell stands, and in which state, is seen; a screen reader says it. */
export const CellText = ({ cell: { state, interventions, partners }, village, sector }: Props) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  return (
    <>
      <Box component="span" sx={ONLY_HEARD}>
        {t('pilar.convergence.cell', { village: village.name, sector: name(sector), state: t(`pilar.convergence.stateOf.${state}`) })}{' '}
      </Box>
      <StateIcon state={state} />
      {interventions.length === 0 ? (
        '–'
      ) : (
        <>
          <b>{format.integer(interventions.length)}</b>
          <small>{t('pilar.convergence.nPartners', { smart_count: partners.length, count: format.integer(partners.length) })}</small>
        </>
      )}
    </>
  );
};
