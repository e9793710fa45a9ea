/** PostgreSQL from npm for a first run, for small offices and for tests: one per data folder, started and stopped with the server. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { create, find, freePort, ready, start, stop } from './cluster.js';
import { lockHolder, takeLock } from './lock.js';
import { findPlace } from './place.js';
import { isAlive } from './process.js';
import { takeFunctions } from './wall.js';
/** What a statement could not do is said by the server, without the values it was about; they have no place in a file. */
const DISCREET = { log_min_messages: 'fatal', log_min_error_statement: 'panic', log_error_verbosity: 'terse' };
export const DATABASE = 'pilar';
/** Not the name of a schema: PostgreSQL would look there first for names without one, and only here. */
const OWNER = 'pilar_owner';
export async function startEmbedded({ dataDir, log, settings: further = {} }) {
    const settings = { ...DISCREET, ...further };
    const place = findPlace(dataDir);
    const release = await takeLock(dataDir);
    if (!release)
        throw new Error(`A Pilar server (process ${lockHolder(dataDir)}) already uses the data folder ${dataDir}.`);
    try {
        const access = readAccess(dataDir) ?? newAccess(dataDir, place, log);
        if (!existsSync(place.data))
            log(`Creating the database in ${place.data} …`);
        create(place, access.password);
        const running = await takeOverOrStart(place, access, settings, log);
        writeAccess(dataDir, { ...access, port: running.port });
        await prepare(running.port, access.password);
        return { url: urlOf(running.port, access.password), ...keepRunning(place, running, settings, log, release) };
    }
    catch (error) {
        release();
        throw error;
    }
}
/** Address of the database that a running server has started on the data folder. */
export function findEmbedded(dataDir) {
    const access = readAccess(dataDir);
    return access?.port && lockHolder(dataDir) !== undefined ? urlOf(access.port, access.password) : undefined;
}
export const urlOf = (port, password, user = OWNER, database = DATABASE) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
/** A server that was killed leaves its database running: it is as good as a new one if it lets us in. */
async function takeOverOrStart(place, access, settings, log) {
    const orphan = find(place);
    if (!orphan)
        return startOnFreePort(place, access.port, settings);
    log('The database of a server that was killed still runs: taking it over …');
    try {
        await Promise.race([ready(place, orphan.pid), timeout(10_000)]);
        await run(urlOf(orphan.port, access.password, 'postgres', 'postgres'), []);
        return orphan;
    }
    catch {
        log('It does not answer: stopping it and starting anew …');
        await stop(place, orphan);
        return startOnFreePort(place, access.port, settings);
    }
}
async function startOnFreePort(place, wished, settings) {
    const port = await freePort(wished);
    try {
        return await start(place, port, settings);
    }
    catch {
        // Somebody may have taken the port between the look and the start.
        return start(place, await freePort(), settings);
    }
}
/** The owner of our database is no superuser, as on any managed PostgreSQL; what only that one may do is done here. */
async function prepare(port, password) {
    await prepareOwned(urlOf(port, password, 'postgres', 'postgres'), password);
    for (const database of ['template1', DATABASE])
        await run(urlOf(port, password, 'postgres', database), [takeFunctions(OWNER)]);
}
async function prepareOwned(url, password) {
    const [database] = await run(url, [`select 1 from pg_database where datname = '${DATABASE}'`]);
    if (database)
        return;
    const [role] = await run(url, [`select 1 from pg_roles where rolname = '${OWNER}'`]);
    if (!role)
        await run(url, [`create role ${OWNER} login createrole createdb password '${password}'`]);
    await run(url, [`create database ${DATABASE} owner ${OWNER}`]);
}
async function run(url, statements) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 4000 });
    await client.connect();
    try {
        const results = [];
        for (const statement of statements)
            results.push(...(await client.query(statement)).rows);
        return results;
    }
    finally {
        await client.end();
    }
}
/** Starts the database again if it dies, until told to stop; says how to stop it. */
function keepRunning(place, first, settings, log, release) {
    let running = first;
    let work = Promise.resolve();
    const restart = async () => {
        log('The database has ended by itself: starting it again …');
        running = await start(place, running.port, settings);
    };
    const timer = setInterval(() => {
        if (isAlive(running.pid))
            return;
        work = work.then(() => (isAlive(running.pid) ? undefined : restart())).catch((error) => log(String(error.message)));
    }, 1000).unref();
    return {
        stop: async () => {
            clearInterval(timer);
            await work;
            if (isAlive(running.pid))
                await stop(place, running);
            release();
        },
        letGo: () => {
            if (isAlive(running.pid))
                process.kill(running.pid, 'SIGINT');
            release();
        },
    };
}
const timeout = (milliseconds) => new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), milliseconds).unref());
/** Data whose password went with a deleted data folder can't be opened: it is kept aside. */
function newAccess(dataDir, place, log) {
    if (existsSync(place.data)) {
        const aside = `${place.data}.${Date.now()}`;
        renameSync(place.data, aside);
        log(`Found a database without its password: moved it to ${aside}.`);
    }
    return writeAccess(dataDir, { password: randomBytes(24).toString('hex') });
}
export function readAccess(dataDir) {
    const file = join(dataDir, 'database.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
function writeAccess(dataDir, access) {
    const file = join(dataDir, 'database.json');
    writeFileSync(`${file}.new`, JSON.stringify(access), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return access;
}
//# sourceMappingURL=embedded.js.map