/** `pnpm pilar <command>`: answers on stdout, the rest on stderr; exit code 0, 1 for a failure, 2 for wrong use. */
import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { actorCommands } from './actor.js';
import { backupCommands } from './backup.js';
import { biCommands } from './bi.js';
import { helpOf, parse, UsageError } from './command.js';
import { dumpCommands } from './dump.js';
import { loadCommands } from './load.js';
import { rollupCommands } from './rollup.js';
import { serverCommands } from './server.js';
import { verifyCommands } from './verify.js';
const commands = [
    ...serverCommands,
    ...loadCommands,
    ...actorCommands,
    ...dumpCommands,
    ...backupCommands,
    ...rollupCommands,
    ...biCommands,
    ...verifyCommands,
];
const overview = () => ['pnpm pilar <command> [--help]', '', ...commands.map(({ name, help }) => `  ${name.padEnd(16)} ${help.replace(/\. .*$/s, '.')}`)].join('\n');
async function main(args) {
    const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
    if (!command)
        return outline(args);
    const rest = args.slice(command.name.split(' ').length);
    if (rest.includes('--help') || rest.includes('-h')) {
        console.log(helpOf(command));
        return 0;
    }
    try {
        await command.run(parse(command, rest));
        return 0;
    }
    catch (error) {
        console.error(sentenceOf(error));
        if (!isWrongUse(error))
            return 1;
        console.error(`\n${helpOf(command)}`);
        return 2;
    }
}
function outline(args) {
    const isAsked = args.includes('--help') || args.includes('-h');
    if (isAsked)
        console.log(overview());
    else
        console.error(`${args.length > 0 ? `There is no command "${args.join(' ')}".\n\n` : ''}${overview()}`);
    return isAsked ? 0 : 2;
}
const isWrongUse = (error) => error instanceof UsageError || (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT');
/** Fields that are called otherwise on the command line. */
const OPTION = { expiresInDays: 'expires' };
function sentenceOf(error) {
    if (!(error instanceof GraphQLError))
        return error.message;
    const { fields } = error.extensions;
    return fields?.map(({ path, messageEn }) => `--${OPTION[path] ?? path}: ${messageEn}`).join('\n') || error.message;
}
process.exitCode = await main(process.argv.slice(2));
//# sourceMappingURL=main.js.map