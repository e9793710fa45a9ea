// The first file every command runs. Plain JavaScript that an old Node can load, so that it can say what is missing.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = ['start', 'dev', 'build', 'check', 'gen', 'test', 'test:heavy', 'bench', 'pilar', 'fix'];

function json(...path) {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

/** pnpm goes on after a failed install, on whatever modules lie there: so each pinned one is looked at. */
function missingModule() {
  for (const folder of ['.', 'server', 'schema', 'admin', 'test', 'bench']) {
    const { dependencies = {}, devDependencies = {} } = json(folder, 'package.json');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const path = [folder, 'node_modules', name, 'package.json'];
      if (!existsSync(join(ROOT, ...path))) return `${name} is missing`;
      if (/^\d/.test(version) && json(...path).version !== version) return `${name} is not ${version}`;
    }
  }
  return undefined;
}

function obstacle(command) {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    const hint = `npx -y -p node@24 -p pnpm@12.21.0 -- pnpm ${command}`;
    return `Pilar needs Node 24 or newer and this is ${process.version}: run "${hint}".`;
  }
  if (!COMMANDS.includes(command)) return `There is no command ${command}: ${COMMANDS.join(', ')}.`;
  const missing = missingModule();
  return missing && `The installation is not complete (${missing}): run "pnpm install" and see what it says.`;
}

const [command = 'start', ...args] = process.argv.slice(2);
const problem = obstacle(command);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  process.chdir(ROOT);
  const { run } = await import('./commands.ts');
  await run(command, args);
}
