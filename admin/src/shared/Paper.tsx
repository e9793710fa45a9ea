/** A sheet of A4: white whatever the theme, and alone on the paper when it is printed. */
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, createTheme, GlobalStyles, Stack, ThemeProvider } from '@mui/material';
import type { ReactNode } from 'react';
import { CopyLinkButton } from './CopyLinkButton.tsx';
import { useT } from './i18n.ts';
import { lightTheme } from './theme.ts';

export const WHITE = createTheme(lightTheme);

/** Nothing of the console around it comes onto paper, nor what is marked `not-printed`. */
export const PrintedAlone = () => (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4 portrait', margin: '9mm' },
      '@media print': {
        '.MuiAppBar-root, .RaLayout-appFrame .MuiDrawer-root, .not-printed': { display: 'none !important' },
        '.RaLayout-appFrame, .RaLayout-content': { margin: '0 !important', padding: '0 !important' },
        // The margins too: a dark page leaves them black.
        ':root': { colorScheme: 'light !important' },
        'body, .RaLayout-content': { backgroundColor: '#fff !important', minWidth: '0 !important' },
      },
    }}
  />
);

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
  '@media print': { border: 0, p: 0, maxWidth: 'none', fontSize: '7.6pt', printColorAdjust: 'exact' },
};

interface Props {
  /** Stands above the sheet, on the screen only. */
  tools?: ReactNode;
  /** Everything that belongs on it is there. */
  isReady: boolean;
  children: ReactNode;
}

export const Paper = ({ tools, isReady, children }: Props) => {
  const t = useT();
  return (
    <>
      <PrintedAlone />
      <Stack className="not-printed" direction="row" useFlexGap sx={{ maxWidth: '210mm', mx: 'auto', mb: 1.5, gap: 1, flexWrap: 'wrap' }}>
        {tools}
        <Box sx={{ flex: 1 }} />
        <CopyLinkButton />
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!isReady} onClick={() => print()}>
          {t('pilar.shared.print')}
        </Button>
      </Stack>
      <ThemeProvider theme={WHITE}>
        <Box component="article" sx={SHEET}>
          {children}
        </Box>
      </ThemeProvider>
    </>
  );
};
