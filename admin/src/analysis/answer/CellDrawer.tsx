/** Why a cell shows what it shows: the computation, and everything behind it. */
import CloseIcon from '@mui/icons-material/Close';
import { Alert, Box, Button, Drawer, IconButton, Typography } from '@mui/material';
import { type AnalysisInput, ExplainCellDocument, type ExplainCellQuery } from '@pilar/schema/generated/graphql.ts';
import { useTranslate } from 'react-admin';
import { Failure } from '../../shared/Failure.tsx';
import { useT } from '../../shared/i18n.ts';
import { Fact } from '../../shared/Panel.tsx';
import { RowsSkeleton } from '../../shared/Skeletons.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import { type Column, faceOf, type Opened, type Row } from './answer.ts';
import { Behind } from './Behind.tsx';
import { Delta, Mark } from './CellText.tsx';
import { warningLines } from './names.ts';
import { belowOf, type Change, canFilterTo, drilledTo, filteredTo } from './question.ts';
import { useDimensionName } from './useDimensionName.ts';
import { useLabel } from './useLabel.ts';
import { useOriginText } from './useOriginText.ts';
import { useWords } from './useWords.ts';

interface Props extends Opened {
  /** The question that the cell answers. */
  input: AnalysisInput;
  change: Change;
  close: () => void;
}

export type Explanation = ExplainCellQuery['explainCell'];

const PAPER = {
  role: 'dialog',
  'aria-modal': true,
  'aria-labelledby': 'cell-title',
  sx: { width: { xs: '100%', sm: 520 }, maxHeight: '100%' },
};

export const CellDrawer = ({ row, column, input, change, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const label = useLabel();
  const { data, error, refetch } = useAnswer(ExplainCellDocument, { query: input, rowKey: row.key, columnKey: column.key });
  const where = [...row.path, ...column.path].map(label.of).join(' · ') || t('pilar.answer.grand');
  return (
    <Drawer anchor="right" open onClose={close} slotProps={{ paper: PAPER }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 2, pb: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2" id="cell-title">
            {label.measure(column)}
          </Typography>
          <Typography color="textSecondary">{where}</Typography>
        </Box>
        <IconButton onClick={close} aria-label={translate('ra.action.close')} autoFocus>
          <CloseIcon />
        </IconButton>
      </Box>
      <Box sx={{ px: 2, pb: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {error && <Failure error={error} retry={refetch} />}
        {!data && !error && <RowsSkeleton />}
        <Next row={row} input={input} change={change} />
        {data && <Explained explanation={data.explainCell} column={column} />}
      </Box>
    </Drawer>
  );
};

const Explained = ({ explanation, column }: { explanation: Explanation; column: Column }) => {
  const t = useT();
  const label = useLabel();
  const originText = useOriginText();
  const { cell, formula, formulaEn, origin, warnings } = explanation;
  return (
    <>
      <Figure cell={cell} column={column} />
      {warningLines({ warnings, columns: [column] }, label).map((line) => (
        <Alert key={line} severity="info" variant="outlined" sx={{ py: 0 }}>
          {line}
        </Alert>
      ))}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
        <Fact label={t('pilar.answer.formula')}>{label.of({ label: formula, labelEn: formulaEn })}</Fact>
        {cell.expected !== null && (
          <Fact label={t('pilar.answer.coverage')}>
            {t('pilar.answer.coverageLong', { reported: cell.reported, expected: cell.expected })}
          </Fact>
        )}
        {origin && <Fact label={t('pilar.answer.source')}>{originText(origin)}</Fact>}
      </Box>
      <Behind explanation={explanation} />
    </>
  );
};

const Figure = ({ cell, column }: { cell: Explanation['cell']; column: Column }) => {
  const words = useWords();
  const { t, format } = words;
  const face = faceOf(cell);
  const { comparison } = cell;
  return (
    <Box
      sx={{
        '& .delta': { fontSize: 'inherit', ml: 1 },
        '& .BETTER': { color: 'success.dark' },
        '& .WORSE': { color: 'error.dark' },
        '& .heard': { display: 'none' },
        '& svg': { width: 20, height: 20, fill: 'currentColor' },
      }}
    >
      <Typography component="p" variant="h1">
        {face === 'VALUE' ? `${format.decimal(cell.value!)} ${format.unit(column)}` : <Mark face={face} t={t} />}
      </Typography>
      {face !== 'VALUE' && <Typography>{t(`pilar.answer.faceHelp.${face}`)}</Typography>}
      {comparison?.value && (
        <Typography variant="body2" component="div">
          {t('pilar.answer.comparison')}: {format.decimal(comparison.value)} {format.unit(column)}
          {comparison.delta && <Delta delta={comparison.delta} column={column} words={words} />}
          {comparison.deltaPercent && ` (${format.percent(comparison.deltaPercent)})`}
        </Typography>
      )}
    </Box>
  );
};

/** What may be asked next from here: a cell of another question is not opened any more. */
const Next = ({ row, input, change }: { row: Row } & Pick<Props, 'input' | 'change'>) => {
  const t = useT();
  const nameOf = useDimensionName();
  if (!canFilterTo(row.path)) return null;
  const below = belowOf(input, row.path);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" size="small" onClick={() => change((asked) => filteredTo(asked, row.path))}>
        {t('pilar.answer.filterTo')}
      </Button>
      {below && (
        <Button variant="outlined" size="small" onClick={() => change((asked) => drilledTo(asked, row.path))}>
          {t('pilar.answer.drill', { dimension: nameOf(below) })}
        </Button>
      )}
    </Box>
  );
};
