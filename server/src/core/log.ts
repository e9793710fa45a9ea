/** Lines for the person who started something. */
export type Log = (line: string) => void;

/** Says what is done if it takes longer than a second, and how long it took. */
export async function progress<T>(log: Log, title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  let wasShown = false;
  const timer = setTimeout(() => {
    wasShown = true;
    log(`${title} …`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (wasShown) log(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}
