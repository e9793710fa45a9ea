/** What the running console sends along, asked from outside: a proxy in front of it may take away or add. */
import { isLoopback } from '../identity/first-start.js';
import { fault, orOk, warning } from './finding.js';
const WAIT_MS = 5000;
const STRANGER = 'https://stranger.example';
const RULES = [
    {
        header: 'content-security-policy',
        isRight: (value) => /default-src 'none'/.test(value ?? '') && /frame-ancestors 'none'/.test(value ?? '') && !/unsafe-/.test(value ?? ''),
        expected: "default-src 'none', frame-ancestors 'none' and nothing unsafe",
    },
    { header: 'x-content-type-options', isRight: (value) => value === 'nosniff', expected: 'nosniff' },
    { header: 'referrer-policy', isRight: (value) => value !== null && !/unsafe-url/.test(value), expected: 'no-referrer' },
    { header: 'cross-origin-opener-policy', isRight: (value) => value === 'same-origin', expected: 'same-origin' },
    { header: 'access-control-allow-origin', isRight: (value) => value === null, expected: 'nothing' },
    { header: 'x-powered-by', isRight: (value) => value === null, expected: 'nothing' },
    { header: 'server', isRight: (value) => !/\d/.test(value ?? ''), expected: 'nothing with a version' },
];
const HSTS = {
    header: 'strict-transport-security',
    isRight: (value) => Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? 0) >= 15_552_000,
    expected: 'a max-age of half a year or more',
};
export async function headers({ address }) {
    const answers = await Promise.all([
        ask(`${address}/`),
        ask(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' }),
    ]);
    const [page, api] = answers;
    if (typeof page === 'string' || typeof api === 'string' || !page || !api) {
        const reason = answers.find((answer) => typeof answer === 'string');
        return [warning(`Not looked at: nothing answers at ${address} (${reason}).`, 'Start the server, or say where it is: --url ADDRESS.')];
    }
    const rules = address.startsWith('https:') ? [...RULES, HSTS] : RULES;
    const noStore = { header: 'cache-control', isRight: (value) => /no-store/.test(value ?? ''), expected: 'no-store' };
    const found = [...broken(page, rules, '/'), ...broken(api, [noStore, ...RULES.slice(4)], '/graphql'), ...openLine(address)];
    return orOk(found, `${address} sends the headers that keep strangers out.`);
}
const broken = (answer, rules, path) => rules
    .filter(({ header, isRight }) => !isRight(answer.headers.get(header)))
    .map(({ header, expected }) => {
    const value = answer.headers.get(header);
    return fault(`${path} answers with ${header} ${value === null ? 'missing' : `"${value}"`}; right is ${expected}.`, 'Look at the proxy.');
});
function openLine(address) {
    const { protocol, hostname } = new URL(address);
    if (protocol === 'https:' || isLoopback(hostname))
        return [];
    return [
        fault(`${address} is not encrypted: passwords can be read on the way.`, 'Set TLS_CERT and TLS_KEY, or a proxy with TLS and PUBLIC_URL.'),
    ];
}
/** The answer, or why there is none. */
async function ask(url, init = {}) {
    try {
        return await fetch(url, {
            ...init,
            headers: { ...init.headers, origin: STRANGER },
            redirect: 'manual',
            signal: AbortSignal.timeout(WAIT_MS),
        });
    }
    catch (error) {
        const cause = error.cause;
        return cause?.code ?? cause?.message ?? error.message;
    }
}
//# sourceMappingURL=headers.js.map