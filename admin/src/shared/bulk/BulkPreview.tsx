/** Before and after of every record; afterwards, what became of it. */
import {
  Button,
  Checkbox,
  DialogActions,
  DialogContent,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import type { ComparedField } from '../form/fieldText.ts';
import { useT } from '../i18n.ts';
import { StateMark } from '../Marks.tsx';
import { type Outcome, type Planned, useBulkWrite } from './useBulk.ts';

interface Props {
  field: ComparedField;
  value: unknown;
  plan: Planned[];
  nameOf: (record: RaRecord) => ReactNode;
  back: () => void;
  /** From now on it is being written. */
  begin: () => void;
  close: () => void;
}

export const BulkPreview = ({ field, value, plan, nameOf, back, begin, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const [left, setLeft] = useState<ReadonlySet<unknown>>(new Set());
  const [chosen, setChosen] = useState<RaRecord[]>();
  const { outcomes, write } = useBulkWrite(field.source, value);
  const stopped = useRef(false);
  const wanted = plan.filter(({ record, obstacle }) => !obstacle && !left.has(record.id)).map(({ record }) => record);
  const start = () => {
    begin();
    setChosen(wanted);
    void write(wanted, () => stopped.current);
  };
  const toggle = (id: unknown) => setLeft((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]));
  const stop = () => {
    stopped.current = true;
    close();
  };
  return (
    <>
      <DialogContent>
        {chosen && <Progress outcomes={outcomes} total={chosen.length} />}
        <Table size="small" aria-label={field.label}>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">{t('pilar.shared.bulkInclude')}</TableCell>
              <TableCell>{t('pilar.shared.bulkRecord')}</TableCell>
              <TableCell>{t('pilar.shared.before')}</TableCell>
              <TableCell>{t('pilar.shared.after')}</TableCell>
              <TableCell>{t('pilar.shared.state')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {plan.map((planned) => (
              <PlannedRow
                key={planned.record.id}
                {...planned}
                name={nameOf(planned.record)}
                isLeft={left.has(planned.record.id)}
                toggle={chosen ? undefined : () => toggle(planned.record.id)}
                outcome={outcomes.find(({ record }) => record.id === planned.record.id)}
              />
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        {!chosen && <Button onClick={back}>{translate('ra.action.back')}</Button>}
        <Button onClick={stop}>{translate(chosen ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        {!chosen && (
          <Button variant="contained" onClick={start} disabled={wanted.length === 0}>
            {t('pilar.shared.bulkWrite', { count: wanted.length })}
          </Button>
        )}
      </DialogActions>
    </>
  );
};

interface RowProps extends Planned {
  name: ReactNode;
  isLeft: boolean;
  toggle?: () => void;
  outcome?: Outcome;
}

const PlannedRow = ({ name, before, after, obstacle, isLeft, toggle, outcome }: RowProps) => {
  const t = useT();
  return (
    <TableRow sx={obstacle ? { '& td': { color: 'text.secondary' } } : undefined}>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={!obstacle && !isLeft}
          disabled={Boolean(obstacle) || !toggle}
          onChange={toggle}
          slotProps={{ input: { 'aria-label': `${t('pilar.shared.bulkInclude')}: ${typeof name === 'string' ? name : ''}` } }}
        />
      </TableCell>
      <TableCell>{name}</TableCell>
      <TableCell>{before}</TableCell>
      <TableCell>{obstacle ? '' : after}</TableCell>
      <TableCell>
        {obstacle && t(`pilar.shared.bulkObstacle.${obstacle}`)}
        {outcome && <StateMark tone={outcome.problem ? 'error' : 'success'} label={outcome.problem ?? t('pilar.shared.bulkDone')} />}
      </TableCell>
    </TableRow>
  );
};

const Progress = ({ outcomes, total }: { outcomes: Outcome[]; total: number }) => {
  const t = useT();
  const failed = outcomes.filter(({ problem }) => problem).length;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={(100 * outcomes.length) / total}
        aria-label={t('pilar.shared.bulk')}
        role="meter"
        sx={{ mb: 1 }}
      />
      <Typography role="status" sx={{ mb: 1 }}>
        {t('pilar.shared.bulkProgress', { done: outcomes.length - failed, total, failed })}
      </Typography>
    </>
  );
};
