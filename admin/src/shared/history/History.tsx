/** What was changed in a record, the newest first, and the way back to what stood there before. */
import RestoreIcon from '@mui/icons-material/RestoreOutlined';
import { Box, Button, Card, Typography } from '@mui/material';
import { HistoryDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { type RaRecord, useCanAccess, useCreatePath, useRecordContext, useResourceContext, useResourceDefinition } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { known } from '../../provider/dataProvider.ts';
import { EmptyState } from '../EmptyState.tsx';
import { Failure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';
import { RowsSkeleton } from '../Skeletons.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useVerbWords } from '../words/useVerbWords.ts';
import { Changes } from './Changes.tsx';
import { changesOf, type Entry } from './entry.ts';
import { isReference, type Lookup } from './references.ts';
import { useJournalWords } from './useJournalWords.ts';

const PAGE = 20;
const MOST = 100;

/** Another record whose changes belong to the page. */
export interface Kin {
  entity: string;
  id: string;
}

export const History = ({ kin = [] }: { kin?: Kin[] }) => {
  const t = useT();
  const resource = useResourceContext()!;
  const record = useRecordContext()!;
  const [first, setFirst] = useState(PAGE);
  const all = [{ entity: known(resource).entity, id: String(record.id) }, ...kin];
  const asked = { entities: all.map(({ entity }) => entity), ids: all.map(({ id }) => id), first };
  const { data, error, refetch } = useAnswer(HistoryDocument, asked, { keep: true });
  const words = useJournalWords(data?.auditEntries.nodes ?? []);
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <RowsSkeleton />;
  const { nodes, totalCount } = data.auditEntries;
  if (totalCount === 0)
    return (
      <Card>
        <EmptyState title={t('pilar.history.empty')} help={t('pilar.history.emptyHelp')} />
      </Card>
    );
  return (
    <>
      {nodes.map((entry) => (
        <EntryCard key={entry.id} entry={entry} words={words} />
      ))}
      {totalCount > nodes.length && first < MOST && <Button onClick={() => setFirst(MOST)}>{t('pilar.history.more')}</Button>}
    </>
  );
};

const EntryCard = ({ entry, words }: { entry: Entry; words: ReturnType<typeof useJournalWords> }) => {
  const t = useT();
  const format = useFormat();
  const { act } = useVerbWords();
  return (
    <Card component="article" aria-label={`${act(entry.verb)} ${format.moment(entry.at)}`} sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Box sx={{ flex: '1 1 12rem' }}>
          <Typography variant="h2" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
            {act(entry.verb)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {format.moment(entry.at)} · {t('pilar.history.by', { name: entry.actorName, door: t(`pilar.history.doorOf.${entry.door}`) })}
          </Typography>
        </Box>
        {entry.before ? <BringBack entry={entry} lookup={words.lookup} /> : null}
      </Box>
      <Changes entry={entry} words={words} />
    </Card>
  );
};

/** Opens the form with what stood there before; nothing is written until it is saved. */
const BringBack = ({ entry, lookup }: { entry: Entry; lookup: Lookup }) => {
  const t = useT();
  const navigate = useNavigate();
  const path = useCreatePath();
  const resource = useResourceContext()!;
  const record = useRecordContext()!;
  const { hasEdit } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'edit', record, enabled: Boolean(hasEdit) });
  const values = earlierValues(entry, record, lookup);
  if (!hasEdit || !canAccess || record.retiredAt || entry.entityId !== record.id || Object.keys(values).length === 0) return null;
  return (
    <Button
      size="small"
      startIcon={<RestoreIcon />}
      onClick={() => navigate(path({ resource, type: 'edit', id: record.id }), { state: { record: values } })}
    >
      {t('pilar.history.restoreValues')}
    </Button>
  );
};

/** As a form holds them: records in place of codes. What can no longer be found, or is no field of the record, is left out. */
function earlierValues(entry: Entry, record: RaRecord, lookup: Lookup): Record<string, unknown> {
  const valueOf = (field: string, value: unknown): unknown => {
    if (value === null || !isReference(entry.entity, field)) return value;
    if (!Array.isArray(value)) return lookup(entry.entity, field, String(value));
    const nodes = value.map((code) => lookup(entry.entity, field, String(code)));
    return nodes.includes(undefined) ? undefined : { nodes };
  };
  return Object.fromEntries(
    changesOf(entry)
      .filter(({ field }) => field in record && !field.startsWith('retired'))
      .map(({ field, before }) => [field, valueOf(field, before)])
      .filter(([, value]) => value !== undefined),
  );
}
