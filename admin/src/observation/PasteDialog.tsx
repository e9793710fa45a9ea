/** Rows of a spreadsheet: what was understood is shown before it goes into the sheet. */
import {
  Alert,
  Box,
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import type { EntryIndicatorFragment } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { TypingDialog } from '../shared/form/TypingDialog.tsx';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { type Cell, PARTS_OF } from './cell.ts';
import { type PastedRow, readPaste } from './paste.ts';
import type { SheetVillage } from './useSheetData.ts';

interface Props {
  text: string;
  /** Place of the village at which a paste without codes begins. */
  from: number;
  kind: EntryIndicatorFragment['kind'];
  villages: readonly SheetVillage[];
  take: (cells: (readonly [code: string, cell: Cell])[]) => void;
  close: () => void;
}

export const PasteDialog = ({ text: given, from, kind, villages, take, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const locale = useLanguage();
  const [text, setText] = useState(given);
  const rows = useMemo(() => readPaste(text, { kind, villages, locale, from }), [text, kind, villages, locale, from]);
  const good = rows.flatMap(({ village, cell }) => (village && cell ? [[village, cell] as const] : []));
  const bad = rows.filter(({ problem }) => problem).length;
  return (
    <TypingDialog close={close} maxWidth="md" aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{t('pilar.entry.paste')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{t('pilar.entry.pasteHelp')}</Typography>
        <TextField
          label={t('pilar.entry.pasteText')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          multiline
          minRows={4}
          maxRows={8}
          fullWidth
          autoFocus
          sx={{ mt: 0.5 }}
        />
        {rows.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <Alert severity={bad > 0 ? 'warning' : 'info'} role="status" sx={{ mb: 1 }}>
              {t('pilar.entry.pasteRead', { count: good.length, blank: rows.length - good.length - bad, bad })}
            </Alert>
            <Preview rows={rows} kind={kind} villages={villages} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={good.length === 0} onClick={() => take(good)}>
          {t('pilar.entry.pasteTake', { count: good.length })}
        </Button>
      </DialogActions>
    </TypingDialog>
  );
};

interface PreviewProps extends Pick<Props, 'kind' | 'villages'> {
  rows: readonly PastedRow[];
}

/** Those with a problem first: they are what one looks for. */
const Preview = ({ rows, kind, villages }: PreviewProps) => {
  const t = useT();
  const format = useFormat();
  const names = new Map(villages.map(({ code, name }) => [code, name]));
  const ordered = rows.toSorted((a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined) || a.line - b.line);
  const read = ({ cell }: PastedRow) => {
    if (!cell) return t('pilar.entry.missing');
    if (!cell.applies) return t('pilar.observation.notApplicable');
    return PARTS_OF[kind].map((part) => format.decimal(cell[part])).join(` ${t('pilar.entry.of')} `);
  };
  return (
    <Box sx={{ maxHeight: 300, overflow: 'auto' }} role="region" aria-label={t('pilar.entry.pasteAs')} tabIndex={0}>
      <Table size="small" stickyHeader sx={{ '& th, & td': { px: { xs: 0.75, sm: 2 } } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.entry.pasteLine')}</TableCell>
            <TableCell>{t('pilar.entry.village')}</TableCell>
            <TableCell>{t('pilar.entry.pasteAs')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {ordered.map((row) => (
            <TableRow key={row.line}>
              <TableCell>{row.line}</TableCell>
              <TableCell>{row.village ? names.get(row.village) : row.text}</TableCell>
              <TableCell sx={row.problem ? { color: 'error.main', fontWeight: 600 } : undefined}>
                {row.problem ? t(`pilar.entry.pasteProblem.${row.problem}`) : read(row)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
