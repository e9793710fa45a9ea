/** Users' passwords and sessions: better-auth in the schema `auth`. Nobody signs up; accounts are made by `accounts.ts` only. */
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
export const AUTH_PATH = '/api/auth';
export const AUTH_SEARCH_PATH = '-c search_path=auth';
/** Set by our own route from the connection, never taken from the client: it is what the limiter counts by. */
export const CLIENT_IP_HEADER = 'x-pilar-client-ip';
const DAY = 86_400;
const A_FEW = { window: 60, max: 10 };
/** Where a password is tried. Who signs in for the first time does both. */
const TRIES = { '/sign-in/email': A_FEW, '/change-password': A_FEW };
export function createAuth({ pool, secret, baseUrl }) {
    return betterAuth({
        appName: 'Pilar',
        database: pool,
        secret,
        baseURL: baseUrl,
        basePath: AUTH_PATH,
        trustedOrigins: originsOf(baseUrl),
        emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
        session: { expiresIn: 7 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
        // Written by `accounts.ts`, told to who signs in.
        user: { additionalFields: { mustChangePassword: { type: 'boolean', required: false, input: false } } },
        databaseHooks: { account: { update: { after: isItsOwners } } },
        hooks: { before: beforeChange },
        // In the database, so that several servers count together and a restart forgets nothing.
        rateLimit: { enabled: true, storage: 'database', window: 60, max: 300, customRules: TRIES },
        advanced: {
            cookiePrefix: 'pilar',
            useSecureCookies: baseUrl.startsWith('https:'),
            defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
            ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
            // Said outright: left to itself better-auth drops the check where NODE_ENV is `test`.
            disableOriginCheck: false,
        },
        telemetry: { enabled: false },
        // Its errors carry stacks and addresses; what matters reaches our own log as the answer's status.
        logger: { disabled: true },
    });
}
/** Who changes a password may do so because somebody else knows it: sessions elsewhere end, asked for or not. */
const beforeChange = createAuthMiddleware(async ({ path, body }) => {
    if (path !== '/change-password')
        return undefined;
    if (body.newPassword === body.currentPassword)
        throw new APIError('BAD_REQUEST', { code: 'SAME_PASSWORD', message: 'The new password is the old one.' });
    return { context: { body: { ...body, revokeOtherSessions: true } } };
});
/** All that is ever changed of an account is its password, and only by its owner. No account: another one was handed over meanwhile. */
async function isItsOwners(account, endpoint) {
    if (account)
        await endpoint?.context.internalAdapter.updateUser(account.userId, { mustChangePassword: false });
}
/** On one's own machine people type either name of it. */
function originsOf(baseUrl) {
    const { origin } = new URL(baseUrl);
    return [...new Set([origin, origin.replace('//127.0.0.1', '//localhost')])];
}
/**
 * Creates or completes its tables, as the owner, after our own migrations: these made the schema and the roles. In one transaction, since
 * the library never comes back to the index of a table that is there; it finds the transaction on the pool's only connection.
 */
export async function migrateAuth(ownerUrl) {
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0, options: AUTH_SEARCH_PATH });
    try {
        await pool.query('begin');
        await pool.query('create schema if not exists auth');
        const { runMigrations } = await getMigrations(createAuth({ pool, secret: 'unused-while-migrating-the-tables', baseUrl: 'http://127.0.0.1' }).options);
        await runMigrations();
        await pool.query('grant usage on schema auth to pilar_app');
        await pool.query('grant select, insert, update, delete on all tables in schema auth to pilar_app');
        await pool.query('commit');
    }
    finally {
        await pool.end();
    }
}
//# sourceMappingURL=auth.js.map