/** Drawn for paper in white, then printed as small as one sheet needs, but never smaller than can be read: rather on several. */
import { useIsFetching } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LOADING } from '../Room.tsx';

/** A4 without its margins is 726 by 1054 pixels, of which some are lost where a line breaks earlier when it is small. */
const PAPER = { width: 726, height: 1038 };
/** 5.5 points, in pixels: what is smaller nobody reads. */
const LEAST_PRINT = 7.3;

/** How it is drawn for paper, in pixels. */
interface Drawn {
  width: number;
  /** The size of its small print. */
  print: number;
  /** Of words alone: drawn anew while the browser's own way to print begins, which leaves charts no time. */
  isText?: boolean;
}
/** Pictures side by side. */
const TILES: Drawn = { width: 1280, print: 14 };
/** As wide as the paper itself. */
export const TEXT: Drawn = { width: PAPER.width, print: 8.9, isText: true };

/** Four tiles stand beside each other from here on, as `md` of the theme has it. */
export const SIDE_BY_SIDE = '(min-width: 900px)';
/** Charts follow the width of their tile a moment later, on a busy machine after many: what has kept its height so often has been drawn. */
const LOOK_MS = 200;
const LOOKS = 4;
export interface OnPaper {
  width: number;
  isSideBySide: boolean;
}

/** Sets how small it is printed, and says how many sheets that makes. */
function fit(sheet: HTMLElement | null, width: number, print: number): number {
  const height = sheet?.scrollHeight ?? PAPER.height;
  const zoom = Math.max(LEAST_PRINT / print, Math.min(PAPER.width / width, PAPER.height / height));
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
export function usePaper(drawn = TILES) {
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
        const needed = fit(sheet.current, drawn.width, drawn.print);
        if (needed > 1) setSheets(needed);
        else print();
      },
    );
  }, [isReady, drawn]);
  usePrinting(sheet, drawn, isReady, setAsSeen, leave);
  const paper: OnPaper | undefined = isReady ? { width: drawn.width, isSideBySide: true } : asSeen;
  return { sheet, paper, sheets, leave, print: () => setAsked(true) };
}

/** The browser's own way to print leaves charts no time to be drawn anew: they go onto paper as wide as they are seen. */
function usePrinting(
  sheet: RefObject<HTMLDivElement | null>,
  { width: wanted, print, isText = false }: Drawn,
  isReady: boolean,
  setAsSeen: (paper: OnPaper) => void,
  leave: () => void,
): void {
  useEffect(() => {
    const begin = () => {
      if (isReady) return;
      const width = isText ? wanted : (sheet.current?.clientWidth ?? wanted);
      flushSync(() => setAsSeen({ width, isSideBySide: isText || matchMedia(SIDE_BY_SIDE).matches }));
      fit(sheet.current, width, print);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', leave);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', leave);
    };
  }, [sheet, wanted, print, isText, isReady, setAsSeen, leave]);
}
