/** The boundaries that maps use, and a way to take them out of use. */
import { Button, List, ListItem, ListItemText } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { type MapLayer, useMapLayers, useRetiring } from './useMapLayers.ts';

export const MapLayers = () => {
  const t = useT();
  const { data, error, refetch } = useMapLayers();
  const [ending, setEnding] = useState<MapLayer>();
  return (
    <Panel title={t('pilar.map.bounds.list')}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <RowsSkeleton rows={3} />}
      {data?.length === 0 && <EmptyState title={t('pilar.map.bounds.none')} help={t('pilar.map.bounds.noneHelp')} />}
      <List disablePadding>
        {data?.map((layer) => (
          <LayerRow key={layer.id} layer={layer} end={() => setEnding(layer)} />
        ))}
      </List>
      {ending && <EndDialog layer={ending} close={() => setEnding(undefined)} />}
    </Panel>
  );
};

const LayerRow = ({
  layer: { name, area, level, shapeCount, credit, isOfficial, createdAt },
  end,
}: {
  layer: MapLayer;
  end: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const said = { level: t(`pilar.map.bounds.levelOf.${level}`), count: format.integer(shapeCount), credit, day: format.moment(createdAt) };
  return (
    <ListItem disableGutters sx={{ flexWrap: 'wrap', gap: 1 }}>
      <ListItemText
        sx={{ flex: '1 1 260px' }}
        primary={area ? `${name} (${area.name})` : name}
        secondary={t('pilar.map.bounds.row', said)}
      />
      <StateMark
        tone={isOfficial ? 'success' : 'default'}
        label={t(isOfficial ? 'pilar.map.bounds.official' : 'pilar.map.bounds.indicative')}
      />
      <Button size="small" color="error" onClick={end} aria-label={t('pilar.map.bounds.retire', { name })}>
        {t('pilar.shared.retire')}
      </Button>
    </ListItem>
  );
};

const EndDialog = ({ layer, close }: { layer: MapLayer; close: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const { mutate, isPending } = useRetiring(layer, close);
  const submit = (reason: string) =>
    mutate(reason, { onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }) });
  return (
    <ReasonDialog
      title={`${t('pilar.map.bounds.retireTitle')}: ${layer.name}`}
      help={t('pilar.shared.retireHelp')}
      action={t('pilar.shared.retire')}
      isGrave
      isPending={isPending}
      submit={submit}
      close={close}
    />
  );
};
