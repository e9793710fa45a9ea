/** In the order of the parts. */
export async function endWith(run, parts) {
    if (parts.length === 0)
        return;
    const params = [];
    const named = parts.map(({ name, sql, params: own }) => {
        const before = params.length;
        params.push(...own);
        return `${name} as (${sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)})`;
    });
    const done = parts.map(({ name }) => `(select count(*) from ${name})`);
    await run(`with ${named.join(', ')} select ${done.join(', ')}`, params);
}
//# sourceMappingURL=ending.js.map