/** One part of the question: opened by Enter, moved by the arrow keys, taken away by Delete; its panel has a button for each. */
import { Box, Chip, Popover, Typography } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

interface Props {
  label: string;
  /** What it is, where the label alone would not say. */
  title?: string;
  problem?: string;
  isQuiet?: boolean;
  startsOpen?: boolean;
  onRemove?: () => void;
  /** By one place to the left or the right. */
  onMove?: (by: -1 | 1) => void;
  onClose?: () => void;
  children: (panel: { close: () => void; again: () => boolean }) => ReactNode;
}

export const AskedChip = ({ label, title, problem, isQuiet, startsOpen = false, onRemove, onMove, onClose, children }: Props) => {
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(startsOpen);
  const wasChanged = useRef(false);
  const open = () => {
    wasChanged.current = false;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  /** Whether this panel has changed the question before: then the change goes on, and the way back skips it. */
  const again = () => {
    const before = wasChanged.current;
    wasChanged.current = true;
    return before;
  };
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined;
    if (!by || !onMove) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <Box sx={{ minWidth: 0, maxWidth: '100%' }}>
      <Chip
        ref={anchor}
        data-asked
        label={title ? `${title}: ${label}` : label}
        variant={isQuiet ? 'outlined' : 'filled'}
        aria-haspopup="dialog"
        aria-describedby={problem && id}
        aria-keyshortcuts={onMove ? 'ArrowLeft ArrowRight Delete' : undefined}
        onClick={open}
        onDelete={onRemove}
        onKeyDown={move}
        sx={{
          maxWidth: '100%',
          // Where a name has no room in one line, it takes two.
          height: 'auto',
          minHeight: 32,
          '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 },
          ...(isQuiet ? { color: 'text.secondary' } : { bgcolor: 'primary.light', color: 'primary.dark' }),
          ...(problem && { border: 1, borderColor: 'error.main' }),
          '& .MuiChip-deleteIcon': { color: 'inherit', opacity: 0.55, fontSize: 18 },
        }}
      />
      {problem && (
        <Typography id={id} variant="body2" color="error" sx={{ mt: 0.25, maxWidth: 420 }}>
          {problem}
        </Typography>
      )}
      <Popover
        open={isOpen}
        anchorEl={() => anchor.current}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title ?? label, sx: { p: 1.5, width: 380, maxWidth: 'calc(100vw - 32px)' } } }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children({ close, again })}</Box>
      </Popover>
    </Box>
  );
};
