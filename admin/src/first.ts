/** What comes first: a page's frame in its colours. Then what fills it is made ready file by file, since all at one stretch would hold the page. */
export {};

const frame = document.getElementById('frame')!;
/** As the store of preferences keeps it; where nobody chose, as the device does. */
const theme = localStorage.getItem('RaStorePilar.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? '"dark"' : '"light"');
frame.classList.toggle('dark', theme === '"dark"');
frame.hidden = location.pathname === '/login';

const AT_ONCE_MS = 8;
const RELOADED = 'pilar.reloaded';
const PATIENCE_MS = 30_000;

/** A page that was opened before an update asks for parts that are gone: it starts again with the new ones, once. */
function startAgain(): boolean {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < PATIENCE_MS) return false;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return true;
}

/** Nothing else is there that could say it. */
function giveUp(): void {
  const isEnglish = localStorage.getItem('RaStorePilar.locale') === '"en"';
  const told = document.createElement('p');
  told.role = 'alert';
  told.textContent = isEnglish
    ? 'This page could not be loaded. Check your connection, then load it again.'
    : 'Halaman ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang.';
  frame.hidden = false;
  frame.removeAttribute('aria-hidden');
  frame.append(told);
}

window.addEventListener('vite:preloadError', startAgain);

try {
  let since = performance.now();
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')) {
    await import(/* @vite-ignore */ href);
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((done) => setTimeout(done));
    since = performance.now();
  }
} catch (error) {
  if (!startAgain()) giveUp();
  throw error;
}
