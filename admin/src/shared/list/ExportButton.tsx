/** The list as a file: exactly what is filtered, all of it, with the columns that are shown. */
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { useGetResourceLabel, useListContext, useNotify, useResourceContext, useStore, useTranslate } from 'react-admin';
import { readAll } from '../../provider/readAll.ts';
import { today } from '../day.ts';
import { useFormat } from '../format.ts';
import { useLanguage, useT } from '../i18n.ts';
import { MenuButton } from '../MenuButton.tsx';
import { toCsv } from '../sheet/csv.ts';
import { saveFile } from '../sheet/saveFile.ts';
import { type Sheet, zoned } from '../sheet/sheet.ts';
import { toXlsx } from '../sheet/xlsx.ts';
import { columnsOf } from './columns.ts';

const KINDS = ['xlsx', 'csv'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  columns: ReactNode;
  hiddenColumns?: string[];
}

export const ExportButton = (props: Props) => {
  const t = useT();
  const { total = 0 } = useListContext();
  const { progress, start, cancel } = useExport(props);
  return (
    <>
      <MenuButton
        label={t('pilar.shared.export')}
        icon={<DownloadIcon />}
        kinds={KINDS}
        textOf={(kind) => t(`pilar.shared.exportAs.${kind}`)}
        choose={start}
        disabled={total === 0}
      />
      {progress && <Progress {...progress} cancel={cancel} />}
    </>
  );
};

interface Read {
  read: number;
  total: number;
}

const Progress = ({ read, total, cancel }: Read & { cancel: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Dialog open onClose={cancel} fullWidth maxWidth="xs" aria-labelledby="export-title">
      <DialogTitle id="export-title">{t('pilar.shared.exporting')}</DialogTitle>
      <DialogContent>
        <LinearProgress
          variant="determinate"
          value={total ? (100 * read) / total : 0}
          aria-label={t('pilar.shared.exporting')}
          sx={{ mb: 1 }}
        />
        <Typography role="status">{t('pilar.shared.of', { part: format.integer(read), whole: format.integer(total) })}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{translate('ra.action.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
};

function useExport({ columns, hiddenColumns = [] }: Props) {
  const resource = useResourceContext()!;
  const { filterValues: filter, sort, total = 0 } = useListContext();
  const name = useGetResourceLabel()(resource, 2);
  const language = useLanguage();
  const notify = useNotify();
  const [hidden] = useStore<string[]>(`${resource}.datatable`, hiddenColumns);
  const [ranks] = useStore<number[]>(`${resource}.datatable_columnRanks`, []);
  const [progress, setProgress] = useState<Read>();
  const running = useRef<AbortController>(undefined);

  const start = async (kind: Kind) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setProgress({ read: 0, total });
    try {
      const records = await readAll(resource, { filter, sort }, { signal, onProgress: (read, all) => setProgress({ read, total: all }) });
      const shown = columnsOf(columns, hidden, ranks);
      const rows = records.map((record) => shown.map(({ value }) => value(record)));
      const file = await fileOf(kind, zoned({ name, header: shown.map(({ title }) => title), rows }));
      if (!signal.aborted) saveFile(file, `${name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}-${today()}.${kind}`);
    } catch (error) {
      if (!signal.aborted) notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
    }
    setProgress(undefined);
  };
  const fileOf = async (kind: Kind, sheet: Sheet): Promise<Blob> =>
    kind === 'xlsx' ? toXlsx(sheet) : new Blob([toCsv(sheet, language)], { type: 'text/csv;charset=utf-8' });

  const cancel = () => {
    running.current?.abort();
    setProgress(undefined);
  };
  return { progress, start, cancel };
}
