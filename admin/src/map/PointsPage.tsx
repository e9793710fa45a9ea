/** Loads where villages lie: a file is read here, seen through by the server, and kept when somebody says so. */
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Alert, Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { type ChangeEvent, useRef, useState } from 'react';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { pointsIn, type ReadPoints } from './points.ts';
import { type Placed, usePlacing } from './usePlacing.ts';
import { useReading } from './useReading.ts';

export const PointsPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const isOpen = may('village.place');
  return (
    <Box>
      <Title title={t('pilar.map.title')} />
      {verbs && <Card>{isOpen ? <Loading /> : <EmptyState title={t('pilar.map.noAccess')} />}</Card>}
    </Box>
  );
};

interface ReadFile extends ReadPoints {
  name: string;
}

async function readFile(chosen: File): Promise<ReadFile> {
  return { name: chosen.name, ...pointsIn(await chosen.text()) };
}

const Loading = () => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ReadFile>();
  const { preview, save } = usePlacing();
  const reading = useReading(readFile);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    preview.reset();
    save.reset();
    setFile(undefined);
    reading.mutate(chosen, {
      onSuccess: (read) => {
        setFile(read);
        if (read.points.length > 0) preview.mutate(read.points);
      },
    });
    // The same file may be chosen again once it was mended.
    target.value = '';
  };
  const keep = () =>
    save.mutate(file!.points, {
      onSuccess: ({ placed }) => {
        notify(t('pilar.map.saved', { count: format.integer(placed) }), { type: 'info' });
        preview.mutate(file!.points);
      },
    });
  const error = preview.error ?? save.error;
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2, justifyItems: 'start', maxWidth: 720 }}>
      <Typography>{t('pilar.map.help')}</Typography>
      <Button variant="outlined" startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
        {t('pilar.map.file')}
      </Button>
      <input ref={input} type="file" accept=".csv,text/csv" onChange={choose} hidden />
      {reading.isError && <Alert severity="error">{t('pilar.map.unreadable')}</Alert>}
      {file && <Trouble file={file} misses={preview.data?.misses ?? []} />}
      {(reading.isPending || preview.isPending || save.isPending) && (
        <LinearProgress sx={{ width: '100%' }} aria-label={t('pilar.shared.loading')} />
      )}
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {file && preview.data && <Found name={file.name} placed={preview.data} keep={keep} isBusy={save.isPending} />}
    </Box>
  );
};

const Found = ({ name, placed, keep, isBusy }: { name: string; placed: Placed; keep: () => void; isBusy: boolean }) => {
  const t = useT();
  const format = useFormat();
  const counts = { count: format.integer(placed.placed), unchanged: format.integer(placed.unchanged) };
  return (
    <>
      <Typography role="status">{t('pilar.map.preview', { file: name, ...counts })}</Typography>
      {placed.placed > 0 && (
        <Button variant="contained" onClick={keep} disabled={isBusy}>
          {t('pilar.map.save')}
        </Button>
      )}
    </>
  );
};

const Trouble = ({ file: { missing, broken }, misses }: { file: ReadFile; misses: readonly string[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <>
      {missing.length > 0 && (
        <Alert severity="error">
          {t('pilar.map.noColumns', { names: missing.map((column) => t(`pilar.map.columnOf.${column}`)).join(', ') })}
        </Alert>
      )}
      {broken.length > 0 && (
        <Alert severity="warning">{t('pilar.map.broken', { count: format.integer(broken.length), lines: broken.join(', ') })}</Alert>
      )}
      {misses.length > 0 && (
        <Alert severity="warning">{t('pilar.map.misses', { count: format.integer(misses.length), codes: misses.join(', ') })}</Alert>
      )}
    </>
  );
};
