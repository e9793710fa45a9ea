/** One row of the question: its chips in order, and a search for the next one. */
import { Box, Typography } from '@mui/material';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ONLY_HEARD } from '../../shared/heard.ts';
import { useT } from '../../shared/i18n.ts';
import { AskedChip } from './AskedChip.tsx';
import { ChipActions } from './ChipActions.tsx';

export interface Item {
  key: string;
  label: string;
  problem?: string;
  startsOpen?: boolean;
  /** Closed without having become part of the question. */
  onClose?: () => void;
  editor?: (again: () => boolean) => ReactNode;
  /** More that can be done with it. */
  actions?: { label: string; act: () => void }[];
}

interface Props {
  label: string;
  /** Its name above its chips, as on a small screen. */
  isNarrow?: boolean;
  items: readonly Item[];
  onRemove: (index: number) => void;
  onMove?: (from: number, to: number) => void;
  children: ReactNode;
}

const NARROW = 'minmax(0, 1fr)';

export const ChipRow = ({ label, isNarrow, items, onRemove, onMove, children }: Props) => {
  const t = useT();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  /** The keyboard stays in the row: at the next chip, or where one is added. */
  const remove = (index: number) => {
    onRemove(index);
    requestAnimationFrame(() => {
      const chips = row.current?.querySelectorAll<HTMLElement>('[data-asked]');
      (chips?.[index] ?? row.current?.querySelector<HTMLElement>('input'))?.focus();
    });
  };
  const move = (from: number, by: number) => {
    const to = from + by;
    if (to < 0 || to >= items.length) return;
    onMove?.(from, to);
    setSaid(t('pilar.analysis.movedTo', { name: items[from]!.label, place: to + 1, of: items.length }));
  };
  return (
    <Box
      ref={row}
      role="group"
      aria-labelledby={id}
      sx={{ display: 'grid', gridTemplateColumns: isNarrow ? NARROW : { xs: NARROW, sm: `92px ${NARROW}` }, columnGap: 1.5, rowGap: 0.25 }}
    >
      <Typography id={id} sx={{ fontWeight: 650, pt: { sm: 0.5 } }}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'flex-start' }}>
        {items.map((item, index) => (
          <AskedChip
            key={item.key}
            label={item.label}
            problem={item.problem}
            startsOpen={item.startsOpen}
            onClose={item.onClose}
            onRemove={() => remove(index)}
            onMove={onMove && ((by) => move(index, by))}
          >
            {({ close, again }) => (
              <>
                <Typography variant="h3">{item.label}</Typography>
                {item.editor?.(again)}
                <ChipActions
                  index={index}
                  count={items.length}
                  onMove={onMove && ((by) => move(index, by))}
                  actions={item.actions}
                  close={close}
                  onRemove={() => {
                    close();
                    remove(index);
                  }}
                />
              </>
            )}
          </AskedChip>
        ))}
        {children}
        <Box aria-live="polite" sx={ONLY_HEARD}>
          {said}
        </Box>
      </Box>
    </Box>
  );
};
