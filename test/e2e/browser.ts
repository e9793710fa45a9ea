/** A Chromium: the one of CHROMIUM_PATH, the system's, or the one that comes from npm. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Of these two Chromium loads a page for the address bar of every window, which takes it longer than a short page of ours. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
/** Only the last such list counts, so Playwright's own is in it too. */
const WITHOUT = [
  ...ADDRESS_BAR,
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join()}`,
];
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface OpenedBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** `more`: what it is told beside what tests tell it. */
export async function openBrowser(more: readonly string[] = []): Promise<OpenedBrowser> {
  const path = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (!path || path === 'npm') return openPackaged(more);
  const browser = await chromium.launch({ executablePath: path, args: [...QUIET, ...more] });
  return { browser, close: () => browser.close() };
}

/** The package unpacks into the temporary folder, readable for its first user only: it gets a folder of its own for this run. */
async function openPackaged(more: readonly string[]): Promise<OpenedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-browser-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
    // The libraries it needs are in the package but unpacked only where Amazon runs it.
    const libraries = join(await inflate(join(bin, 'al2023.tar.br')), 'lib');
    const executablePath = await packaged.executablePath();
    const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontsOf(folder), HOME: folder } as Record<string, string>;
    const browser = await chromium.launch({ executablePath, env, args: [...QUIET, ...more, '--no-sandbox', '--no-zygote'] });
    return { browser, close: () => browser.close().finally(() => rmSync(folder, { recursive: true, force: true })) };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** The package's own list of font folders names /tmp; without any font this Chromium ends at the first date field. */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`);
  return file;
}
