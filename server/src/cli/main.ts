/** `pnpm pilar <command>`: answers on stdout, the rest on stderr; exit code 0, 1 for a failure, 2 for wrong use. */
import '../core/production.ts';
import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { actorCommands } from './actor.ts';
import { backupCommands } from './backup.ts';
import { biCommands } from './bi.ts';
import { type Command, helpOf, parse, UsageError } from './command.ts';
import { dumpCommands } from './dump.ts';
import { loadCommands } from './load.ts';
import { rollupCommands } from './rollup.ts';
import { serverCommands } from './server.ts';
import { verifyCommands } from './verify.ts';

const commands: Command[] = [
  ...serverCommands,
  ...loadCommands,
  ...actorCommands,
  ...dumpCommands,
  ...backupCommands,
  ...rollupCommands,
  ...biCommands,
  ...verifyCommands,
];

const overview = () =>
  ['pnpm pilar <command> [--help]', '', ...commands.map(({ name, help }) => `  ${name.padEnd(16)} ${help.replace(/\. .*$/s, '.')}`)].join(
    '\n',
  );

async function main(args: string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) return outline(args);
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(helpOf(command));
    return 0;
  }
  try {
    await command.run(parse(command, rest));
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    if (!isWrongUse(error)) return 1;
    console.error(`\n${helpOf(command)}`);
    return 2;
  }
}

function outline(args: string[]): number {
  const isAsked = args.includes('--help') || args.includes('-h');
  if (isAsked) console.log(overview());
  else console.error(`${args.length > 0 ? `There is no command "${args.join(' ')}".\n\n` : ''}${overview()}`);
  return isAsked ? 0 : 2;
}

const isWrongUse = (error: unknown): boolean =>
  error instanceof UsageError || (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT');

/** Fields that are called otherwise on the command line. */
const OPTION: Record<string, string | undefined> = { expiresInDays: 'expires' };

function sentenceOf(error: unknown): string {
  if (!(error instanceof GraphQLError)) return (error as Error).message;
  const { fields } = error.extensions as { fields?: { messageEn: string; path: string }[] };
  return fields?.map(({ path, messageEn }) => `--${OPTION[path] ?? path}: ${messageEn}`).join('\n') || error.message;
}

process.exitCode = await main(process.argv.slice(2));
