/** A command of `pilar`: what it takes, said in its help, and what it does. */
import { parseArgs } from 'node:util';
import { readEnv } from '../core/env.js';
import { borrowDatabase, migrateAll } from '../database.js';
/** Wrong use: told with the help, exit code 2. */
export class UsageError extends Error {
}
export function parse(command, args) {
    const { values, positionals } = read(command, args);
    const missing = Object.entries(command.options).find(([name, option]) => option.isRequired && values[name] === undefined);
    if (missing)
        throw new UsageError(`--${missing[0]} is missing.`);
    const [least, most] = [command.argument && !command.argument.startsWith('[') ? 1 : 0, command.argument ? 1 : 0];
    if (positionals.length < least)
        throw new UsageError(`${command.argument} is missing.`);
    if (positionals.length > most)
        throw new UsageError(`"${positionals[most]}" is not understood.`);
    return {
        env: readEnv(process.env),
        argument: positionals[0] ?? '',
        text: (name) => values[name],
        texts: (name) => values[name] ?? [],
        isOn: (name) => values[name] === true,
        answer: (line) => console.log(line),
        log: (line) => console.error(line),
    };
}
function read({ options }, args) {
    const config = {};
    for (const [name, { value, isMultiple = false }] of Object.entries(options))
        config[name] = { type: value ? 'string' : 'boolean', multiple: isMultiple };
    try {
        return parseArgs({ args, options: config, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new UsageError(error.message);
    }
}
export function helpOf({ name, help, argument, options }) {
    const lines = Object.entries(options).map(([option, { value, help: text, isRequired }]) => {
        const left = `  --${option}${value ? ` ${value}` : ''}`;
        return `${left.padEnd(24)} ${text}${isRequired ? ' (required)' : ''}`;
    });
    const use = [`pnpm pilar ${name}`, argument, lines.length > 0 ? '[options]' : undefined].filter(Boolean).join(' ');
    return [use, '', help, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}
/** Works on the database of a running server, or on one started for the moment; either way of this version. */
export async function withDatabase({ env, log }, work) {
    const database = await borrowDatabase(env, log);
    try {
        await migrateAll(database);
        return await work(database);
    }
    finally {
        await database.stop();
    }
}
//# sourceMappingURL=command.js.map