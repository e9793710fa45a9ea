/** A page of words on a sheet of A4: seen as it is printed, white whatever the theme. */
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { CopyLinkButton } from '../CopyLinkButton.tsx';
import { useT } from '../i18n.ts';
import { Sheet } from './Sheet.tsx';
import { TEXT, usePaper } from './usePaper.ts';

const SHEET = {
  bgcolor: 'background.paper',
  color: 'text.primary',
  maxWidth: '210mm',
  mx: 'auto',
  p: { xs: 2, sm: '9mm' },
  border: 1,
  borderColor: 'divider',
  fontSize: { xs: '0.85rem', sm: '8pt' },
  lineHeight: 1.35,
  // Marks are as small as the words they stand behind.
  '& .MuiChip-root': { height: '1.5em', fontSize: '0.85em' },
  '& .MuiChip-label': { px: '0.6em' },
  '.on-paper &': { border: 0, p: 0, maxWidth: 'none', fontSize: '7.6pt', printColorAdjust: 'exact' },
};

interface Props {
  /** Stands above the sheet, on the screen only. */
  tools?: ReactNode;
  children: ReactNode;
}

export const Document = ({ tools, children }: Props) => {
  const t = useT();
  const { print, ...paper } = usePaper(TEXT);
  return (
    <>
      <Stack className="not-printed" direction="row" useFlexGap sx={{ maxWidth: '210mm', mx: 'auto', mb: 1.5, gap: 1, flexWrap: 'wrap' }}>
        {tools}
        <Box sx={{ flex: 1 }} />
        <CopyLinkButton />
        <Button variant="contained" startIcon={<PrintIcon />} onClick={print}>
          {t('pilar.shared.print')}
        </Button>
      </Stack>
      <Sheet {...paper} isWhite>
        <Box component="article" sx={SHEET}>
          {children}
        </Box>
      </Sheet>
    </>
  );
};
