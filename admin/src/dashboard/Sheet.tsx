/** What is shown full screen and printed: the tiles alone, with their title and the day. */
import { Box, GlobalStyles, type Theme, ThemeProvider, Typography } from '@mui/material';
import { useIsFetching } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { PrintedAlone, WHITE } from '../shared/Paper.tsx';

/** Width that charts are drawn for on paper, in pixels; A4 without its margins is 726 by 1054 of them. */
const DRAWN_FOR = 1120;
const PAPER = { width: 726, height: 1054 };
/** Charts follow the width of their tile a moment later. */
const DRAWN_MS = 600;

const ON_PAPER = {
  bgcolor: 'background.paper',
  width: DRAWN_FOR,
  mx: 'auto',
  '& .of-paper': { display: 'block' },
  '@media print': { zoom: 'var(--paper-zoom)' },
};
const FULL = { '& .of-paper': { display: 'block' } };

/** The whole page is shown full, since menus and dialogs open beside the sheet: what frames it steps back. */
const ALONE = (
  <GlobalStyles styles={{ '.MuiAppBar-root, .RaLayout-appFrame .MuiDrawer-root, .dashboard-bar': { display: 'none !important' } }} />
);

interface Props {
  title: string;
  children: ReactNode;
  sheet: RefObject<HTMLDivElement | null>;
  isOnPaper: boolean;
}

export const Sheet = ({ title, children, sheet, isOnPaper }: Props) => {
  const t = useT();
  const format = useFormat();
  const isFull = useFullScreen();
  return (
    <>
      <PrintedAlone />
      {isFull && ALONE}
      <ThemeProvider theme={(theme: Theme) => (isOnPaper ? WHITE : theme)}>
        <Box ref={sheet} sx={isOnPaper ? ON_PAPER : isFull ? FULL : undefined}>
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

function useFullScreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}

/** Drawn for paper first, in white, then printed as small as one sheet needs. Nothing is printed while an answer is on its way. */
export function usePaper() {
  const sheet = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  const isOnPaper = useIsFetching() === 0 && isAsked;
  useEffect(() => {
    if (!isOnPaper) return;
    const done = () => setAsked(false);
    addEventListener('afterprint', done);
    const timer = setTimeout(() => {
      const zoom = Math.min(PAPER.width / DRAWN_FOR, PAPER.height / (sheet.current?.scrollHeight ?? PAPER.height));
      sheet.current?.style.setProperty('--paper-zoom', zoom.toFixed(3));
      print();
    }, DRAWN_MS);
    return () => {
      clearTimeout(timer);
      removeEventListener('afterprint', done);
    };
  }, [isOnPaper]);
  return { sheet, isOnPaper, print: () => setAsked(true) };
}
