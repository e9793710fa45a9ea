/** Around a tile while the dashboard is put together: a handle to drag it by or to move it with arrow keys, and a button for each change. */
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DragIcon from '@mui/icons-material/DragIndicator';
import EditIcon from '@mui/icons-material/EditOutlined';
import EarlierIcon from '@mui/icons-material/KeyboardArrowLeft';
import LaterIcon from '@mui/icons-material/KeyboardArrowRight';
import NarrowerIcon from '@mui/icons-material/UnfoldLessOutlined';
import WiderIcon from '@mui/icons-material/UnfoldMoreOutlined';
import { Box, Button, IconButton } from '@mui/material';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useT } from '../../shared/i18n.ts';
import type { Height } from '../dashboard.ts';
import { ACT, HeightPick } from './HeightPick.tsx';

type OnPointer = (event: PointerEvent<HTMLElement>) => void;

interface Props {
  name: string;
  index: number;
  count: number;
  width: number;
  height?: Height;
  /** Where a tile that is dragged would be put. */
  isTarget: boolean;
  isDragged: boolean;
  handle: { onPointerDown: OnPointer; onPointerMove: OnPointer; onPointerUp: OnPointer; onPointerCancel: OnPointer };
  move: (to: number) => void;
  resize: (by: -1 | 1) => void;
  setHeight: (height?: Height) => void;
  edit: () => void;
  remove: () => void;
  /** Where the question has changed since: that it was looked at. */
  accept?: () => void;
  cancel: () => void;
  children: ReactNode;
}

const LYING = { transform: 'rotate(90deg)' };
const WIDEST = 4;

export const TileFrame = (props: Props) => {
  const t = useT();
  const { name, index, count, width, height, isTarget, isDragged, move, resize, setHeight, edit, remove, accept, children } = props;
  return (
    <Box
      role="group"
      aria-label={t('pilar.dashboard.tileAt', { name, place: index + 1, of: count })}
      sx={{
        ...{
          display: 'flex',
          flexDirection: 'column',
          border: 2,
          borderStyle: 'dashed',
          borderRadius: 2,
          p: 0.5,
          opacity: isDragged ? 0.5 : 1,
        },
        borderColor: isTarget ? 'primary.main' : 'divider',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
        <Handle {...props} />
        <Act label={t('pilar.dashboard.earlier', { name })} isOff={index === 0} act={() => move(index - 1)} icon={<EarlierIcon />} />
        <Act label={t('pilar.dashboard.later', { name })} isOff={index === count - 1} act={() => move(index + 1)} icon={<LaterIcon />} />
        <Act
          label={t('pilar.dashboard.narrower', { name })}
          isOff={width === 1}
          act={() => resize(-1)}
          icon={<NarrowerIcon sx={LYING} />}
        />
        <Act label={t('pilar.dashboard.wider', { name })} isOff={width === WIDEST} act={() => resize(1)} icon={<WiderIcon sx={LYING} />} />
        <HeightPick name={name} height={height} choose={setHeight} />
        <Box sx={{ flex: 1 }} />
        <Act label={t('pilar.dashboard.editTile', { name })} act={edit} icon={<EditIcon />} />
        <Act label={t('pilar.dashboard.removeTile', { name })} act={remove} icon={<DeleteIcon />} />
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', flexGrow: 1, '& > *': { flexGrow: 1 } }}>{children}</Box>
      {accept && (
        <Button size="small" onClick={accept}>
          {t('pilar.dashboard.accept')}
        </Button>
      )}
    </Box>
  );
};

/** Arrow keys move by one place, Home and End to the beginning and the end; Escape lets go of what is dragged. */
const Handle = ({ name, index, count, handle, move, cancel }: Props) => {
  const t = useT();
  const places: Record<string, number> = {
    ...{ ArrowLeft: index - 1, ArrowUp: index - 1, ArrowRight: index + 1, ArrowDown: index + 1 },
    ...{ Home: 0, End: count - 1 },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <IconButton
      {...handle}
      size="small"
      data-handle
      aria-label={t('pilar.dashboard.handle', { name, place: index + 1, of: count })}
      aria-keyshortcuts="ArrowLeft ArrowRight Home End"
      onKeyDown={onKeyDown}
      sx={{ ...ACT, cursor: 'grab', touchAction: 'none' }}
    >
      <DragIcon />
    </IconButton>
  );
};

const Act = ({ label, isOff, act, icon }: { label: string; isOff?: boolean; act: () => void; icon: ReactNode }) => (
  <IconButton size="small" aria-label={label} title={label} disabled={isOff} onClick={act} sx={ACT}>
    {icon}
  </IconButton>
);
