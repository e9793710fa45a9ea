/** Every indicator before and after; then those that did not move, and why others cannot be compared. */
import { Box, Button, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { Pick } from '../village/ask/Pick.tsx';
import { MovedRows } from './MovedRows.tsx';
import { MovedTable } from './MovedTable.tsx';
import { type Changes, MOST, type Moved, ordered } from './moved.ts';
import { type Ask, type Question, SORTS, type Sort } from './question.ts';
import { Unmoved } from './Unmoved.tsx';

interface Props {
  changes: Changes;
  question: Question;
  ask: Ask;
  isOnPaper: boolean;
}

export const BeforeAfter = ({ changes, question, ask, isOnPaper }: Props) => {
  const t = useT();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const all = ordered(changes.moved, question.sort);
  const rows = question.isWhole && !isOnPaper ? all : all.slice(0, MOST);
  const Rows = isPhone && !isOnPaper ? MovedRows : MovedTable;
  return (
    <Panel title={t('pilar.changes.table')} aside={all.length > 0 && <Order sort={question.sort} choose={(sort) => ask({ sort })} />}>
      {all.length > 0 && (
        <>
          <Rows rows={rows} question={question} />
          {isOnPaper ? (
            <LeftOut count={all.length - rows.length} />
          ) : (
            all.length > MOST && <Whole count={all.length} isWhole={question.isWhole} ask={ask} />
          )}
          <Notes moved={all} />
        </>
      )}
      <Unmoved changes={changes} isShort={isOnPaper} />
    </Panel>
  );
};

const LeftOut = ({ count }: { count: number }) => {
  const t = useT();
  const format = useFormat();
  return count > 0 && <Typography variant="body2">{t('pilar.changes.printedMost', { count: format.integer(count) })}</Typography>;
};

const Whole = ({ count, isWhole, ask }: { count: number; isWhole: boolean; ask: Ask }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Button className="not-printed" aria-expanded={isWhole} onClick={() => ask({ isWhole: !isWhole })}>
      {isWhole ? t('pilar.changes.showFirst') : t('pilar.changes.showAll', { count: format.integer(count) })}
    </Button>
  );
};

const Order = ({ sort, choose }: { sort: Sort; choose: (sort: Sort) => void }) => {
  const t = useT();
  return (
    <Box className="not-printed">
      <Pick
        label={t('pilar.changes.sort')}
        value={sort}
        choices={SORTS.map((id) => ({ id, name: t(`pilar.changes.sortOf.${id}`) }))}
        onChange={(chosen) => choose(chosen as Sort)}
      />
    </Box>
  );
};

const Notes = ({ moved }: { moved: readonly Moved[] }) => {
  const t = useT();
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
      {[
        t('pilar.changes.indicatorsHelp'),
        moved.some(({ isRecounted }) => isRecounted) && t('pilar.changes.recountedHelp'),
        moved.some(({ isDoubtful }) => isDoubtful) && t('pilar.changes.doubtful'),
      ]
        .filter(Boolean)
        .join(' ')}
    </Typography>
  );
};
