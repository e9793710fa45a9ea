import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './frame.css';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { nonce } from './shared/nonce.ts';

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
