import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/** A page that is opened is read from its top. Going back and forward the browser itself puts the page where it was. */
export function useTopOfPage(): void {
  const { pathname } = useLocation();
  const isOpened = useNavigationType() === 'PUSH';
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    if (isOpened && pathname !== shown.current) window.scrollTo(0, 0);
    shown.current = pathname;
  }, [pathname, isOpened]);
}
