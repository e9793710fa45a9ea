/** A short list of conditions, each on a line of its own; those that are not complete wait here. */
import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useT } from '../../shared/i18n.ts';

interface Props<L> {
  given: readonly L[];
  fresh: L;
  most: number;
  addText: string;
  isComplete: (line: L) => boolean;
  onChange: (complete: L[] | undefined) => void;
  children: (line: L, change: (line: L) => void) => ReactNode;
}

export const Lines = <L,>({ given, fresh, most, addText, isComplete, onChange, children }: Props<L>) => {
  const t = useT();
  const [lines, setLines] = useState<readonly L[]>(given.length > 0 ? given : [fresh]);
  const set = (next: readonly L[]) => {
    setLines(next);
    const complete = next.filter(isComplete);
    onChange(complete.length > 0 ? complete : undefined);
  };
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {children(line, (changed) => set(lines.map((one, place) => (place === index ? changed : one))))}
          </Box>
          <IconButton
            size="small"
            aria-label={t('pilar.analysis.removeLine', { number: index + 1 })}
            onClick={() => set(lines.filter((_, place) => place !== index))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {lines.length < most && (
        <Box>
          <Button size="small" startIcon={<AddIcon />} onClick={() => setLines([...lines, fresh])}>
            {addText}
          </Button>
        </Box>
      )}
    </>
  );
};
