import { Button } from '@mui/material';
import type { AreaWholeFragment as Area, AreaEventKind } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { EventDialog } from './EventDialog.tsx';

/** What can happen to the area: only villages are split and merged. */
export const EventButtons = () => {
  const t = useT();
  const may = useMay();
  const area = useRecordContext<Area>();
  const [kind, setKind] = useState<AreaEventKind>();
  if (!area || area.validTo || !may('area.change', newIn(area.code))) return null;
  const isVillage = area.level === 'VILLAGE';
  return (
    <>
      <Button size="small" onClick={() => setKind('RENAME')}>
        {t('pilar.area.rename')}
      </Button>
      {isVillage && (
        <Button size="small" onClick={() => setKind('SPLIT')}>
          {t('pilar.area.split')}
        </Button>
      )}
      {isVillage && (
        <Button size="small" onClick={() => setKind('MERGE')}>
          {t('pilar.area.merge')}
        </Button>
      )}
      {kind && <EventDialog kind={kind} area={area} close={() => setKind(undefined)} />}
    </>
  );
};
