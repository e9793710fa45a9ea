import { type RefObject, useEffect, useRef } from 'react';

const PRODUCT = 'Pilar';

/** Tabs, bookmarks and what is printed into a file are called as the page is: by the heading within. */
export function useDocumentTitle(): RefObject<HTMLDivElement | null> {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const name = () => {
      const title = heading.current?.textContent?.trim();
      document.title = title && title !== PRODUCT ? `${title} · ${PRODUCT}` : PRODUCT;
    };
    const observer = new MutationObserver(name);
    observer.observe(heading.current!, { childList: true, subtree: true, characterData: true });
    name();
    return () => {
      observer.disconnect();
      document.title = PRODUCT;
    };
  }, []);
  return heading;
}
