/** The import law: core knows no feature, a feature uses services only of those above it in features.ts, the console never the server. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import type { Outcome } from './step.ts';

const SOURCES = ['server/src', 'admin/src', 'schema/operations'];

/** In the order in which they may use one another. */
function featureNames(): string[] {
  const list = readFileSync('server/src/features.ts', 'utf8');
  return [...list.matchAll(/\{\s+name: '([\w-]+)'/g)].map((match) => match[1] as string);
}

function rules(features: string[]): IForbiddenRuleType[] {
  const feature = `^server/src/(${features.join('|')})/`;
  const forbidden = (name: string, from: object, to: object): IForbiddenRuleType => ({ name, severity: 'error', from, to });
  return [
    forbidden('core imports core only', { path: '^server/src/core/' }, { path: '^(server|admin|test)/', pathNot: '^server/src/core/' }),
    forbidden(
      'a feature imports core and features only',
      { path: feature },
      { path: '^(server|admin|test)/', pathNot: ['^server/src/core/', feature] },
    ),
    ...features.map((name, index) => {
      const below = features.slice(index + 1).join('|');
      const rule = `${name} uses only services of features above it`;
      return forbidden(
        rule,
        { path: `^server/src/${name}/` },
        { path: `^server/src/(${below || 'nothing'})/`, pathNot: '[.]entity[.]ts$' },
      );
    }),
    forbidden('the server imports neither console nor tests', { path: '^server/' }, { path: '^(admin|test)/' }),
    forbidden('the console never imports the server', { path: '^(admin|schema)/' }, { path: '^(server|test)/' }),
  ];
}

interface Found {
  files: number;
  violations: string[];
}

async function look(baseDir: string, features: string[]): Promise<Found> {
  const { output } = await cruise(SOURCES, {
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules(features) },
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'schema/generated' },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    files: modules.filter(({ source }) => /^(server|admin)\/src\//.test(source)).length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

export async function checkImports(): Promise<Outcome> {
  const { files, violations } = await look(process.cwd(), featureNames());
  return { ok: files > 50 && violations.length === 0, output: [`${files} files`, ...violations].join('\n') };
}

/** Files that break one rule each; the last two are allowed. */
function planted(features: string[]): Record<string, string> {
  const [first, last] = [features[0], features.at(-1)];
  return {
    'server/src/core/a.ts': `import '../${first}/service.ts';`,
    'server/src/core/b.ts': `import type { Thing } from '../${first}/thing.entity.ts'; export type B = Thing;`,
    [`server/src/${first}/c.ts`]: `export { thing } from '../${last}/service.ts';`,
    [`server/src/${first}/d.ts`]: `export const later = () => import('../app.ts');`,
    'admin/src/e.ts': `import { thing } from '../../server/src/${first}/service.ts'; export const e = thing;`,
    [`server/src/${last}/f.ts`]: `import '../../../admin/src/e.ts';`,
    [`server/src/${last}/allowed.ts`]: `import '../${first}/service.ts'; import '../core/c.ts';`,
    [`server/src/${first}/allowed.ts`]: `import type { Thing } from '../${last}/thing.entity.ts'; export type A = Thing;`,
  };
}

/** A check that has never failed proves nothing: imports that break the law must be found, and only those. */
export async function checkPlantedImports(): Promise<Outcome> {
  const features = featureNames();
  const folder = mkdtempSync(join(tmpdir(), 'pilar-imports-'));
  const plants = planted(features);
  const ground = [
    'server/src/core/c.ts',
    'server/src/app.ts',
    ...[features[0], features.at(-1)].flatMap((name) => [`server/src/${name}/service.ts`, `server/src/${name}/thing.entity.ts`]),
  ];
  try {
    for (const path of ground) plant(join(folder, path), 'export const thing = 1; export interface Thing { id: number }');
    for (const [path, text] of Object.entries(plants)) plant(join(folder, path), text);
    mkdirSync(join(folder, 'schema/operations'), { recursive: true });
    cpSync('tsconfig.base.json', join(folder, 'tsconfig.base.json'));
    const { violations } = await look(folder, features);
    const missed = Object.keys(plants).filter(
      (path) => !path.includes('allowed') && !violations.some((line) => line.includes(`${path} ->`)),
    );
    const invented = violations.filter((line) => line.includes('allowed'));
    return {
      ok: missed.length === 0 && invented.length === 0,
      output: [...missed.map((path) => `not found: ${path}`), ...invented].join('\n'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plant(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}
