import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './frame.css';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { nonce } from './shared/nonce.ts';

const RELOADED = 'pilar.reloaded';
const PATIENCE_MS = 30_000;

/** A page that was opened before an update asks for parts that are gone: it starts again with the new ones, once. */
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < PATIENCE_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
});

const cache = createCache({ key: 'css', nonce, prepend: true });

const root = createRoot(document.getElementById('root')!);

// In slices, as all that is large.
startTransition(() =>
  root.render(
    <StrictMode>
      <CacheProvider value={cache}>
        <App />
      </CacheProvider>
    </StrictMode>,
  ),
);
