/** What comes first: a page's frame in its colours. Then what fills it is made ready file by file, since all at one stretch would hold the page. */
export {};

const frame = document.getElementById('frame')!;
/** As the store of preferences keeps it; where nobody chose, as the device does. */
const theme = localStorage.getItem('RaStorePilar.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? '"dark"' : '"light"');
frame.classList.toggle('dark', theme === '"dark"');
frame.hidden = location.pathname === '/login';

const AT_ONCE_MS = 8;

let since = performance.now();
for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')) {
  await import(/* @vite-ignore */ href);
  if (performance.now() - since < AT_ONCE_MS) continue;
  await new Promise((done) => setTimeout(done));
  since = performance.now();
}
