/** One value of a report: what it is, what it was, what was said to it, and room for a note. */
import NoteIcon from '@mui/icons-material/EditNoteOutlined';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import type { EntryValueFragment } from '@pilar/schema/generated/graphql.ts';
import type { Owed } from '../observation/owed.ts';
import { useSeesSmall } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { DEMO_SOURCE, DemoMark } from '../shared/Marks.tsx';
import { useTargetText } from '../target/useTargetText.ts';
import { valueText } from '../village/valueText.ts';
import type { WholeReport } from './ReportPage.tsx';

interface Props {
  row: Owed;
  warnings: readonly string[];
  said: WholeReport['notes']['nodes'];
  note?: string;
  /** Left out for who may not write notes now. */
  setNote?: (text: string) => void;
}

export const ReportValue = ({ row: { indicator, saved, previous, target }, warnings, said, note, setNote }: Props) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const isHidden = !useSeesSmall()(indicator);
  const goal = useTargetText()(indicator, target);
  return (
    <Box
      component="li"
      data-indicator={indicator.code}
      sx={{
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        columnGap: 2,
        rowGap: 0.75,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 190px 128px' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <RecordLink resource="indicators" id={indicator.id}>
          {name(indicator)}
        </RecordLink>
        <Typography variant="body2" color="textSecondary">
          {previous ? `${format.period(previous.period)}: ${valueText(indicator, previous, t, format)}` : t('pilar.entry.noPrevious')}
          {goal && ` · ${goal}`}
        </Typography>
      </Box>
      <Box sx={{ textAlign: 'right' }}>{isHidden ? t('pilar.report.withheld') : <Value indicator={indicator} value={saved} />}</Box>
      {setNote && note === undefined && (
        <Button
          size="small"
          startIcon={<NoteIcon />}
          data-note
          onClick={() => setNote('')}
          aria-label={t('pilar.report.addNoteFor', { name: name(indicator) })}
          sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, justifySelf: 'start' }}
        >
          {t('pilar.report.addNote')}
        </Button>
      )}
      {setNote && note !== undefined && (
        <TextField
          label={t('pilar.report.noteFor', { name: name(indicator) })}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          autoFocus
          multiline
          fullWidth
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          sx={{ gridColumn: '1 / -1' }}
        />
      )}
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 0.5, '&:empty': { display: 'none' } }}>
        {said.map((remark) => (
          <Alert key={remark.id} severity={remark.resolvedAt ? 'info' : 'warning'} sx={{ py: 0 }}>
            {remark.text} <Said remark={remark} />
          </Alert>
        ))}
        {warnings.map((text) => (
          <Alert key={text} severity="warning" variant="outlined" sx={{ py: 0 }}>
            {text}
          </Alert>
        ))}
      </Box>
    </Box>
  );
};

const Said = ({ remark }: { remark: WholeReport['notes']['nodes'][number] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Typography variant="body2" component="span" color="textSecondary">
      ({t('pilar.report.noteBy', { name: remark.actorName, at: format.moment(remark.createdAt) })}
      {remark.resolvedAt && `, ${t('pilar.report.resolved')}`})
    </Typography>
  );
};

const Value = ({ indicator, value }: { indicator: Owed['indicator']; value?: EntryValueFragment }) => {
  const t = useT();
  const format = useFormat();
  if (!value) return <Typography sx={{ color: 'warning.main', fontWeight: 600 }}>{t('pilar.report.missing')}</Typography>;
  const { numerator, denominator } = value;
  return (
    <>
      <Typography sx={{ fontWeight: 700 }} component="span">
        {valueText(indicator, value, t, format)}
      </Typography>
      {value.source.code === DEMO_SOURCE && <DemoMark />}
      {indicator.kind === 'RATIO' && numerator !== null && denominator !== null && (
        <Typography variant="body2" color="textSecondary">
          {t('pilar.observation.parts', { numerator: format.decimal(numerator), denominator: format.decimal(denominator) })}
        </Typography>
      )}
    </>
  );
};
