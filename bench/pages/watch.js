/** Runs in the page before its own scripts (a file of its own, since what is compiled for Node calls helpers that no page has). */
const watched = { began: 0, busy: 0, shifts: [] };
window.watched = watched;

function look() {
  const title = document.querySelector('h1')?.textContent ?? '';
  if (!/\S/.test(title) || document.querySelector('.MuiSkeleton-root, .app-loader, [role=progressbar]')) watched.busy = performance.now();
  requestAnimationFrame(look);
}
look();

addEventListener('popstate', () => {
  watched.began = performance.now();
});

new PerformanceObserver((list) => {
  const all = list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput);
  watched.shifts.push(...all.map(({ startTime, value }) => ({ at: startTime, by: value })));
}).observe({ type: 'layout-shift', buffered: true });
