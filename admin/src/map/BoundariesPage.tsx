/** Loads boundaries: a file is seen through by the server, looked at, described, and kept when somebody says so; those in use are below. */
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Alert, Box, Button, Card, LinearProgress, TextField, Typography } from '@mui/material';
import { type ChangeEvent, useRef, useState } from 'react';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { newKey } from '../shared/newKey.ts';
import { type About, AboutForm } from './AboutForm.tsx';
import { Findings } from './Findings.tsx';
import { MapLayers } from './MapLayers.tsx';
import { textOf, useLoading } from './useLoading.ts';
import { useReading } from './useReading.ts';

export const BoundariesPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Title title={t('pilar.map.bounds.title')} />
      {verbs && <Card>{may('mapLayer.load') ? <Loading /> : <EmptyState title={t('pilar.map.bounds.noAccess')} />}</Card>}
      {verbs && may('mapLayer.retire') && <MapLayers />}
    </Box>
  );
};

interface ReadFile {
  name: string;
  text: string;
  /** One for one file: pressed twice, it is kept once. */
  key: string;
}

const ENDING = /(\.topo)?\.(geo|topo)?json$/i;

async function readFile(chosen: File): Promise<ReadFile> {
  return { name: chosen.name.replace(ENDING, '') || chosen.name, text: await textOf(chosen), key: newKey() };
}

const Loading = () => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const [file, setFile] = useState<ReadFile>();
  const [property, setProperty] = useState('');
  const { preview, save } = useLoading();
  const reading = useReading(readFile);
  /** What nobody is told yet: a look at the file needs no more. */
  const see = ({ name, text }: ReadFile, codeProperty: string) =>
    preview.mutate({ file: text, name, credit: name, codeProperty: codeProperty || undefined });
  const choose = (chosen: File) => {
    preview.reset();
    save.reset();
    setFile(undefined);
    reading.mutate(chosen, {
      onSuccess: (read) => {
        setFile(read);
        see(read, property);
      },
    });
  };
  const keep = (about: About) =>
    save.mutate(
      { ...about, file: file!.text, codeProperty: preview.data!.codeProperty },
      {
        onSuccess: ({ matched }) => {
          notify(t('pilar.map.bounds.saved', { count: format.integer(matched) }), { type: 'info' });
          setFile(undefined);
        },
      },
    );
  const error = preview.error ?? save.error;
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography sx={{ maxWidth: 720 }}>{t('pilar.map.bounds.help')}</Typography>
      <FileButton choose={choose} />
      {reading.isError && <Alert severity="error">{t('pilar.map.bounds.unreadable')}</Alert>}
      {file && <PropertyField property={property} set={setProperty} look={() => see(file, property)} />}
      {(reading.isPending || preview.isPending || save.isPending) && (
        <LinearProgress sx={{ width: '100%' }} aria-label={t('pilar.shared.loading')} />
      )}
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {file && preview.data && <Findings name={file.name} loaded={preview.data} />}
      {file && <AboutForm key={file.key} name={file.name} keep={keep} isOff={!preview.data || save.isPending} />}
    </Box>
  );
};

const FileButton = ({ choose }: { choose: (file: File) => void }) => {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (chosen) choose(chosen);
    // The same file may be chosen again once it was mended.
    target.value = '';
  };
  return (
    <>
      <Button variant="outlined" startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
        {t('pilar.map.bounds.file')}
      </Button>
      <input ref={input} type="file" accept=".json,.geojson,.topojson,application/json,application/geo+json" onChange={take} hidden />
    </>
  );
};

const PropertyField = ({ property, set, look }: { property: string; set: (name: string) => void; look: () => void }) => {
  const t = useT();
  const [seen, setSeen] = useState(property);
  const lookAnew = () => {
    if (property === seen) return;
    setSeen(property);
    look();
  };
  return (
    <TextField
      label={t('pilar.map.bounds.property')}
      helperText={t('pilar.map.bounds.propertyHelp')}
      value={property}
      onChange={(event) => set(event.target.value.trim())}
      onBlur={lookAnew}
      onKeyDown={({ key }) => key === 'Enter' && lookAnew()}
    />
  );
};
