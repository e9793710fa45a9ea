const SCHEMA = `
  create schema if not exists pilar_national;
  create table if not exists pilar_national.step (
    name text primary key, as_of text not null, rows bigint not null, done_at timestamptz not null default clock_timestamp()
  );
  create table if not exists pilar_national.later (id serial primary key, statement text not null)`;
/** None yet where nobody began. */
export async function startedWith(client) {
    const { rows } = await client.query("select to_regclass('pilar_national.step') is not null as begun");
    if (!rows[0].begun)
        return undefined;
    return (await client.query('select min(as_of) as month from pilar_national.step')).rows[0].month ?? undefined;
}
export async function openSteps(client, asOf, log) {
    await client.query(SCHEMA);
    const { rows } = await client.query('select name from pilar_national.step');
    const done = new Set(rows.map(({ name }) => name));
    return {
        async once(name, work) {
            if (done.has(name))
                return;
            const since = Date.now();
            const count = await alone(client, name, asOf, work);
            done.add(name);
            log(`nation: ${name}, ${count.toLocaleString('en')} rows in ${((Date.now() - since) / 1000).toFixed(1)} s`);
        },
    };
}
async function alone(client, name, asOf, work) {
    await client.query('begin');
    try {
        const count = await work();
        await client.query('insert into pilar_national.step (name, as_of, rows) values ($1, $2, $3)', [name, asOf, count]);
        await client.query('commit');
        return count;
    }
    catch (error) {
        await client.query('rollback').catch(() => { });
        throw error;
    }
}
//# sourceMappingURL=steps.js.map