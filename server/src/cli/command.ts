/** A command of `pilar`: what it takes, said in its help, and what it does. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Env, readEnv } from '../core/env.ts';
import type { Log } from '../core/log.ts';
import { borrowDatabase, type Database, migrateAll } from '../database.ts';

export interface Option {
  /** What stands for the value in the help; none: the option is a switch. */
  value?: string;
  help: string;
  isRequired?: boolean;
  isMultiple?: boolean;
}

export interface Command {
  /** `key create`. */
  name: string;
  help: string;
  /** What stands for the argument in the help, where it takes one; in brackets where it may be left out. */
  argument?: string;
  options: Record<string, Option>;
  run(input: Input): Promise<void>;
}

export interface Input {
  env: Env;
  argument: string;
  text(option: string): string | undefined;
  texts(option: string): string[];
  isOn(option: string): boolean;
  /** The answer, on stdout. */
  answer: Log;
  /** Everything else, on stderr. */
  log: Log;
}

/** Wrong use: told with the help, exit code 2. */
export class UsageError extends Error {}

export function parse(command: Command, args: string[]): Input {
  const { values, positionals } = read(command, args);
  const missing = Object.entries(command.options).find(([name, option]) => option.isRequired && values[name] === undefined);
  if (missing) throw new UsageError(`--${missing[0]} is missing.`);
  const [least, most] = [command.argument && !command.argument.startsWith('[') ? 1 : 0, command.argument ? 1 : 0];
  if (positionals.length < least) throw new UsageError(`${command.argument} is missing.`);
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is not understood.`);
  return {
    env: readEnv(process.env),
    argument: positionals[0] ?? '',
    text: (name) => values[name] as string | undefined,
    texts: (name) => (values[name] as string[] | undefined) ?? [],
    isOn: (name) => values[name] === true,
    answer: (line) => console.log(line),
    log: (line) => console.error(line),
  };
}

function read({ options }: Command, args: string[]) {
  const config: ParseArgsOptionsConfig = {};
  for (const [name, { value, isMultiple = false }] of Object.entries(options))
    config[name] = { type: value ? 'string' : 'boolean', multiple: isMultiple };
  try {
    return parseArgs({ args, options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function helpOf({ name, help, argument, options }: Command): string {
  const lines = Object.entries(options).map(([option, { value, help: text, isRequired }]) => {
    const left = `  --${option}${value ? ` ${value}` : ''}`;
    return `${left.padEnd(24)} ${text}${isRequired ? ' (required)' : ''}`;
  });
  const use = [`pnpm pilar ${name}`, argument, lines.length > 0 ? '[options]' : undefined].filter(Boolean).join(' ');
  return [use, '', help, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

/** Works on the database of a running server, or on one started for the moment; either way of this version. */
export async function withDatabase<T>({ env, log }: Input, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await borrowDatabase(env, log);
  try {
    await migrateAll(database);
    return await work(database);
  } finally {
    await database.stop();
  }
}
