/** What is shown full screen and printed: the tiles alone, with their title and the day. */
import {
  Box,
  Button,
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
import { today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { PrintedAlone, WHITE } from '../shared/Paper.tsx';
import type { OnPaper, usePaper } from './usePaper.ts';

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

/** The whole page is shown full, since menus and dialogs open beside the sheet: what frames it steps back. */
const ALONE = (
  <GlobalStyles styles={{ '.MuiAppBar-root, .RaLayout-appFrame .MuiDrawer-root, .dashboard-bar': { display: 'none !important' } }} />
);
const FOUR = <GlobalStyles styles={{ '.on-paper .dashboard-tiles': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' } }} />;

interface Props extends Omit<ReturnType<typeof usePaper>, 'print'> {
  title: string;
  children: ReactNode;
}

export const Sheet = ({ title, children, sheet, paper, sheets, leave }: Props) => {
  const t = useT();
  const format = useFormat();
  const isFull = useFullScreen();
  return (
    <>
      <PrintedAlone />
      {FOUR}
      {isFull && ALONE}
      {sheets > 1 && <TooLong sheets={sheets} leave={leave} />}
      <ThemeProvider theme={(theme: Theme) => (paper ? WHITE : theme)}>
        <Box ref={sheet} className={paper?.isSideBySide ? 'on-paper' : undefined} sx={paper ? onPaper(paper) : isFull ? FULL : undefined}>
          <Typography className="of-paper" component="p" variant="h1" sx={{ display: 'none', mb: 1 }}>
            {title}
          </Typography>
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
const TooLong = ({ sheets, leave }: { sheets: number; leave: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  return (
    <Dialog open onClose={leave} className="not-printed" aria-labelledby="too-long">
      <DialogTitle id="too-long">{t('pilar.dashboard.tooLong')}</DialogTitle>
      <DialogContent>{t('pilar.dashboard.tooLongHelp', { sheets })}</DialogContent>
      <DialogActions>
        <Button onClick={leave}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={() => print()}>
          {t('pilar.dashboard.printSheets', { sheets })}
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
