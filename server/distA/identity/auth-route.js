import { DEADLINES, inTime } from '../core/deadlines.js';
import { AUTH_PATH, CLIENT_IP_HEADER } from './auth.js';
/** What an account can do about itself: sign in and out, see and end its sessions, change its password. Nothing else is open. */
const OPEN = [
    'sign-in/email',
    'sign-out',
    'get-session',
    'list-sessions',
    'revoke-session',
    'revoke-sessions',
    'revoke-other-sessions',
    'change-password',
];
export function addAuthRoute(app, auth, baseUrl) {
    for (const path of OPEN) {
        app.route({
            method: ['GET', 'POST'],
            url: `${AUTH_PATH}/${path}`,
            bodyLimit: 16 * 1024,
            handler: async (request, reply) => answer(await inTime(DEADLINES.request, auth.handler(asRequest(request, baseUrl))), reply),
        });
    }
}
export const credentialsOf = (request) => ({
    authorization: request.headers.authorization,
    cookie: request.headers.cookie,
    headers: () => headersOf(request),
});
function headersOf(request) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
        if (name === CLIENT_IP_HEADER || value === undefined)
            continue;
        headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    headers.set(CLIENT_IP_HEADER, request.ip);
    return headers;
}
function asRequest(request, baseUrl) {
    const headers = headersOf(request);
    headers.delete('content-length');
    const body = request.method === 'POST' && request.body !== undefined ? JSON.stringify(request.body) : undefined;
    return new Request(new URL(request.url, baseUrl), { method: request.method, headers, body });
}
async function answer(response, reply) {
    reply.status(response.status);
    for (const [name, value] of response.headers)
        if (name !== 'set-cookie')
            reply.header(name, value);
    const wait = response.headers.get('x-retry-after');
    if (wait)
        reply.header('retry-after', wait);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0)
        reply.header('set-cookie', cookies);
    return reply.header('cache-control', 'no-store').send(Buffer.from(await response.arrayBuffer()));
}
//# sourceMappingURL=auth-route.js.map