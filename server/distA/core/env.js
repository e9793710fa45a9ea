/** Everything the environment may say, read and checked here and nowhere else. A wrong value stops the start with one sentence. */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ROLLUPS } from './rollups.js';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
export function readEnv(variables) {
    const get = reader(variables);
    const databaseUrl = get('DATABASE_URL', isPostgres, 'an address like postgresql://user:password@host:5432/database');
    const secret = get('PILAR_SECRET', (text) => text.length >= 32, '32 random characters or more');
    if (databaseUrl && !secret)
        throw wrong('PILAR_SECRET', undefined, '32 random characters or more, since DATABASE_URL is set');
    return {
        port: Number(get('PORT', isBetween(0, 65_535), 'a port number from 0 to 65535') ?? 4000),
        host: get('HOST', isHost, 'an address or name of this machine') ?? '127.0.0.1',
        publicUrl: get('PUBLIC_URL', isOrigin, 'an address like https://pilar.example.go.id, without a path'),
        trustProxy: trustOf(get('TRUST_PROXY', isTrust, 'true, false or addresses of proxies, separated by commas')),
        tls: tlsOf(get),
        databaseUrl,
        databaseDirectUrl: get('DATABASE_DIRECT_URL', isPostgres, 'an address like postgresql://user:password@host:5432/database'),
        databasePool: Number(get('DATABASE_POOL', isBetween(1, 200), 'a number of connections from 1 to 200') ?? 10),
        databasePrepared: oneOf(get, 'DATABASE_PREPARED', ['auto', 'off']),
        dataDir: resolve(variables.PILAR_DATA_DIR || '.data'),
        secret,
        demo: oneOf(get, 'PILAR_DEMO', ['regency', 'none']),
        demoAsOf: get('PILAR_DEMO_AS_OF', (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text), 'a month like 2026-10'),
        firstAdmin: firstAdminOf(get),
        executor: oneOf(get, 'PILAR_EXECUTOR', ['through', 'plain']),
        rateLimit: numberOf(get('PILAR_RATE_LIMIT', isBetween(50_000, 1_000_000_000), 'points of cost a minute, from 50000 to 1000000000')),
        now: get('PILAR_NOW', isInstant, 'an instant like 2026-11-20T08:00:00Z'),
        rollups: oneOf(get, 'PILAR_ROLLUPS', ROLLUPS),
        logLevel: oneOf(get, 'LOG_LEVEL', LOG_LEVELS, 'warn'),
    };
}
/** Where it listens, as a browser says it. */
export const addressOf = ({ host, port, tls }) => `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
function reader(variables) {
    return (name, isRight, expected) => {
        const text = variables[name]?.trim();
        if (!text)
            return undefined;
        if (!isRight(text))
            throw wrong(name, text, expected);
        return text;
    };
}
/** Secrets are never repeated, also not wrong ones. */
function wrong(name, text, expected) {
    const shown = text === undefined ? 'is not set' : /SECRET|PASSWORD|URL/.test(name) ? 'is not valid' : `is "${text}"`;
    return new Error(`The environment variable ${name} ${shown}; expected is ${expected}.`);
}
function oneOf(get, name, choices, preset = choices[0]) {
    return get(name, (text) => choices.includes(text), `one of ${choices.join(', ')}`) ?? preset;
}
function tlsOf(get) {
    const cert = get('TLS_CERT', existsSync, 'the path of a certificate file in PEM form');
    const key = get('TLS_KEY', existsSync, 'the path of the key file of TLS_CERT');
    if (Boolean(cert) !== Boolean(key))
        throw wrong(cert ? 'TLS_KEY' : 'TLS_CERT', undefined, 'a file, since the other of TLS_CERT and TLS_KEY is set');
    return cert && key ? { cert, key } : undefined;
}
function firstAdminOf(get) {
    const email = get('PILAR_ADMIN_EMAIL', (text) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), 'a complete e-mail address');
    const password = get('PILAR_ADMIN_PASSWORD', (text) => text.length >= 12 && text.length <= 128, 'a password of 12 to 128 characters');
    if (Boolean(email) !== Boolean(password)) {
        throw wrong(email ? 'PILAR_ADMIN_PASSWORD' : 'PILAR_ADMIN_EMAIL', undefined, 'a value, since one of the two is of no use alone');
    }
    return email && password ? { email, password } : undefined;
}
function trustOf(text = 'false') {
    return text === 'true' ? true : text === 'false' ? false : text.split(',').map((address) => address.trim());
}
const isTrust = (text) => text === 'true' || text === 'false' || text.split(',').every((address) => isIP(address.trim().replace(/\/\d+$/, '')) > 0);
const numberOf = (text) => (text === undefined ? undefined : Number(text));
const isHost = (text) => /^[\w.:-]+$/.test(text);
const isInstant = (text) => /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
const isBetween = (least, most) => (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
const isPostgres = (text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? '');
const isOrigin = (text) => /^https?:$/.test(urlOf(text)?.protocol ?? '') && urlOf(text)?.origin === text.replace(/\/$/, '');
const urlOf = (text) => (URL.canParse(text) ? new URL(text) : undefined);
//# sourceMappingURL=env.js.map