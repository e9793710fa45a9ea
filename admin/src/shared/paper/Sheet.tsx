/** What is shown full screen and printed: alone, in white, with its title and the day. */
import {
  Box,
  Button,
  createTheme,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  GlobalStyles,
  type Theme,
  ThemeProvider,
  Typography,
} from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../day.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';
import { lightTheme } from '../theme.ts';
import type { OnPaper, usePaper } from './usePaper.ts';

const WHITE = createTheme(lightTheme);

/** Nothing of the console around it comes onto paper, nor what is marked `not-printed`. */
const PRINTED_ALONE = (
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

const FULL = { '& .of-paper': { display: 'block' } };
const onPaper = ({ width }: OnPaper) => ({
  ...FULL,
  '& .not-printed': { display: 'none' },
  bgcolor: 'background.paper',
  color: 'text.primary',
  width,
  mx: 'auto',
  '@media print': { zoom: 'var(--paper-zoom)' },
});

/** The whole page is shown full, since menus and dialogs open beside the sheet: what frames it steps back, and what is marked `not-full`. */
const ALONE = (
  <GlobalStyles styles={{ '.MuiAppBar-root, .RaLayout-appFrame .MuiDrawer-root, .not-full': { display: 'none !important' } }} />
);

interface Props extends Omit<ReturnType<typeof usePaper>, 'print'> {
  /** Where what is on it says nothing of itself. */
  title?: string;
  /** On the screen too. */
  isWhite?: boolean;
  /** What would make it fit on one sheet. */
  advice?: string;
  children: ReactNode;
}

export const Sheet = ({ title, isWhite, advice, children, sheet, paper, sheets, leave }: Props) => {
  const t = useT();
  const format = useFormat();
  const isFull = useFullScreen();
  return (
    <>
      {PRINTED_ALONE}
      {isFull && ALONE}
      {sheets > 1 && <TooLong sheets={sheets} advice={advice} leave={leave} />}
      <ThemeProvider theme={(theme: Theme) => (paper || isWhite ? WHITE : theme)}>
        <Box ref={sheet} className={paper?.isSideBySide ? 'on-paper' : undefined} sx={paper ? onPaper(paper) : isFull ? FULL : undefined}>
          {title && (
            <Typography className="of-paper" component="p" variant="h1" sx={{ display: 'none', mb: 1 }}>
              {title}
            </Typography>
          )}
          {children}
          <Typography className="of-paper" variant="body2" color="textSecondary" sx={{ display: 'none', mt: 1 }}>
            {t('pilar.shared.printedOn', { day: format.day(today()) })}
          </Typography>
        </Box>
      </ThemeProvider>
    </>
  );
};

/** On one sheet nobody could read it. */
const TooLong = ({ sheets, advice = '', leave }: Pick<Props, 'sheets' | 'advice' | 'leave'>) => {
  const t = useT();
  const translate = useTranslate();
  return (
    <Dialog open onClose={leave} className="not-printed" aria-labelledby="too-long">
      <DialogTitle id="too-long">{t('pilar.shared.tooLong')}</DialogTitle>
      <DialogContent>{`${t('pilar.shared.tooLongHelp', { sheets })} ${advice}`}</DialogContent>
      <DialogActions>
        <Button onClick={leave}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={() => print()}>
          {t('pilar.shared.printSheets', { sheets })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

function useFullScreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}
