/** Drawn for paper in white, then printed as small as one sheet needs, but never smaller than can be read: rather on several. */
import { useIsFetching } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LOADING } from '../shared/Room.tsx';
import { SIDE_BY_SIDE } from './dashboard.ts';

/** Width that charts are drawn for on paper, in pixels; A4 without its margins is 726 by 1054 of them, of which some are lost where a line breaks earlier when it is small. */
const DRAWN_FOR = 1280;
const PAPER = { width: 726, height: 1038 };
/** Small print of 14 pixels is then as large as 5.5 points. */
const LEAST_ZOOM = 0.52;
/** Charts follow the width of their tile a moment later, on a busy machine after many: what has kept its height so often has been drawn. */
const LOOK_MS = 200;
const LOOKS = 4;
export interface OnPaper {
  width: number;
  isSideBySide: boolean;
}

/** Sets how small it is printed, and says how many sheets that makes. */
function fit(sheet: HTMLElement | null, width: number): number {
  const height = sheet?.scrollHeight ?? PAPER.height;
  const zoom = Math.max(LEAST_ZOOM, Math.min(PAPER.width / width, PAPER.height / height));
  sheet?.style.setProperty('--paper-zoom', zoom.toFixed(3));
  return Math.ceil((height * zoom) / PAPER.height - 0.001);
}

/** Looks again and again; the answer gives up looking. */
function whenSteady(look: () => number | undefined, act: () => void): () => void {
  let before: number | undefined;
  let looks = 0;
  const timer = setInterval(() => {
    const now = look();
    looks = now === before ? looks + 1 : 0;
    before = now;
    if (looks < LOOKS) return;
    clearInterval(timer);
    act();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** Nothing is printed while an answer is on its way. */
export function usePaper() {
  const sheet = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [sheets, setSheets] = useState(0);
  const isReady = useIsFetching() === 0 && isAsked;
  const [asSeen, setAsSeen] = useState<OnPaper>();
  const leave = useCallback(() => {
    setAsked(false);
    setSheets(0);
    setAsSeen(undefined);
  }, []);
  useEffect(() => {
    if (!isReady) return;
    return whenSteady(
      // What is still drawn keeps its room, so that its height tells nothing.
      () => (sheet.current?.querySelector(LOADING) ? Number.NaN : sheet.current?.scrollHeight),
      () => {
        const needed = fit(sheet.current, DRAWN_FOR);
        if (needed > 1) setSheets(needed);
        else print();
      },
    );
  }, [isReady]);
  usePrinting(sheet, isReady, setAsSeen, leave);
  const paper: OnPaper | undefined = isReady ? { width: DRAWN_FOR, isSideBySide: true } : asSeen;
  return { sheet, paper, sheets, leave, print: () => setAsked(true) };
}

/** The browser's own way to print leaves no time to draw anew: the sheet goes onto paper as wide as it is seen. */
function usePrinting(
  sheet: RefObject<HTMLDivElement | null>,
  isReady: boolean,
  setAsSeen: (paper: OnPaper) => void,
  leave: () => void,
): void {
  useEffect(() => {
    const begin = () => {
      if (isReady) return;
      const width = sheet.current?.clientWidth ?? PAPER.width;
      flushSync(() => setAsSeen({ width, isSideBySide: matchMedia(SIDE_BY_SIDE).matches }));
      fit(sheet.current, width);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', leave);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', leave);
    };
  }, [sheet, isReady, setAsSeen, leave]);
}
