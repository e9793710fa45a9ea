/** Begins a priority list with the villages that are listed. */
import PlaylistAddIcon from '@mui/icons-material/PlaylistAddOutlined';
import { Button } from '@mui/material';
import type { VillageRowFragment as Village } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useCanAccess, useListContext, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { readAll } from '../provider/readAll.ts';
import { useT } from '../shared/i18n.ts';

/** A form holds and shows as many; longer lists are made over the API. */
const AT_MOST = 100;

export const ToSetButton = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { filterValues: filter, sort, total = 0 } = useListContext();
  const { canAccess } = useCanAccess({ resource: 'villageSets', action: 'create' });
  const [isReading, setReading] = useState(false);
  if (!canAccess || Object.keys(filter).length === 0 || total === 0 || total > AT_MOST) return null;
  const begin = async () => {
    setReading(true);
    try {
      const nodes = await readAll<Village>('villages', { filter, sort });
      await navigate('/villageSets/create', { state: { record: { villages: { nodes } } } });
    } catch (error) {
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      setReading(false);
    }
  };
  return (
    <Button size="small" startIcon={<PlaylistAddIcon />} loading={isReading} onClick={begin}>
      {t('pilar.villageSet.fromList', { count: total })}
    </Button>
  );
};
