/** One figure, large, with what it is compared with. */
import { Box, Card, Link, Skeleton, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { faceOf } from '../analysis/answer/answer.ts';
import { comparedWith } from '../analysis/comparedWith.ts';
import { useAnalysis } from '../analysis/useAnalysis.ts';
import { addressOf } from '../analysis/useQuestion.ts';
import { isPercent, useFormat } from '../shared/format.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Room } from '../shared/Room.tsx';
import { type FigureOf, LAST, type Narrow } from './dashboard.ts';
import { TileName } from './TileName.tsx';
import { Trouble } from './Trouble.tsx';
import { useSteady } from './useSteady.ts';

/** In pixels: its name, the figure, and two lines of what it is compared with. */
const USUAL = 114;

export const FigureTile = ({ tile, narrow }: { tile: FigureOf; narrow: Narrow }) => {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const query = useSteady(tile.query);
  const { answered, error, refetch } = useAnalysis(query);
  const shown = answered && cellIn(answered.analysis, tile);
  return (
    <Card component="section" aria-label={tile.name[language]} sx={{ p: 1.5, minWidth: 0 }}>
      <Room name={`tile.${tile.id}`} usual={USUAL}>
        <Typography variant="body2" color="textSecondary">
          <Link component={RouterLink} to={addressOf(query)} color="inherit" underline="hover">
            <TileName tile={tile} narrow={narrow} answered={answered} />
          </Link>
        </Typography>
        {error && <Trouble error={error} retry={refetch} />}
        {!answered && !error && <Skeleton width="60%" height={44} />}
        {answered &&
          (shown ? (
            <Figure {...shown} against={comparedWith(answered.question, t, format.period)} />
          ) : (
            <Typography>{t('pilar.dashboard.nothing')}</Typography>
          ))}
      </Room>
    </Card>
  );
};

type Answer = NonNullable<ReturnType<typeof useAnalysis>['answered']>['analysis'];

/** The cell that the tile names; where it names none, that of the total, else the first one. */
function cellIn({ rows, columns }: Answer, { row: rowKey, column: columnKey }: FigureOf) {
  const at = rowKey === LAST ? rows.findLast(({ isTotal }) => !isTotal) : rows.find(({ key }) => key === rowKey);
  const row = rowKey ? at : (rows.find(({ level }) => level === 0) ?? rows[0]);
  const last = columns.findLastIndex(({ isTotal }) => !isTotal);
  const place = columnKey === LAST ? last : columnKey ? columns.findIndex(({ key }) => key === columnKey) : 0;
  const cell = row?.cells[place];
  const column = columns[place];
  return cell && column && { cell, column };
}

interface FigureProps {
  cell: Answer['rows'][number]['cells'][number];
  column: Answer['columns'][number];
  /** What it is compared with. */
  against?: string;
}

const Figure = ({ cell, column, against }: FigureProps) => {
  const t = useT();
  const format = useFormat();
  const face = faceOf(cell);
  const other = cell.comparison?.value;
  const isShare = isPercent(column);
  const number = isShare ? format.percent : format.decimal;
  const unit = isShare ? '' : format.unit(column);
  return (
    <>
      <Box sx={{ fontSize: 'clamp(1.15rem, 2vw, 1.8rem)', fontWeight: 700, lineHeight: 1.25, overflowWrap: 'anywhere' }}>
        {face === 'VALUE' ? number(cell.value!) : '–'}
        <Box component="span" sx={{ display: 'inline-block', fontSize: '0.95rem', fontWeight: 550, ml: 0.75 }}>
          {face === 'VALUE' ? unit : t(`pilar.answer.faceOf.${face}`)}
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {[
          against && other && t('pilar.dashboard.against', { against, value: isShare ? number(other) : `${number(other)}\u00a0${unit}` }),
          cell.expected !== null &&
            cell.reported !== null &&
            t('pilar.dashboard.reported', { reported: format.integer(cell.reported), expected: format.integer(cell.expected) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </>
  );
};
