import { readRows } from './rows.js';
const VERB = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
const UPSERT = `
  insert into pilar.role as r (code, name, name_en, position, verbs)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::int[])
    as given (code, name, name_en, position)
    cross join lateral (select array(select jsonb_array_elements_text($5::jsonb -> given.code))) as v (verbs)
  on conflict (code) do update
    set name = excluded.name, name_en = excluded.name_en, position = excluded.position, verbs = excluded.verbs,
        retired_at = null, retired_reason = null, version = r.version + 1, updated_at = now()
    where (r.name, r.name_en, r.position, r.verbs) is distinct from (excluded.name, excluded.name_en, excluded.position, excluded.verbs)
       or r.retired_at is not null
  returning code`;
/** A role that the file no longer names grants nothing. */
const RETIRE = `
  update pilar.role
     set verbs = '{}', retired_at = now(), retired_reason = 'Not in roles.csv', version = version + 1, updated_at = now()
   where code <> all ($1::text[]) and retired_at is null
  returning code`;
export async function loadRoles(client, log) {
    const roles = rolesOf(await readRows('roles.csv'));
    const codes = roles.map((role) => role.code);
    const verbs = JSON.stringify(Object.fromEntries(roles.map((role) => [role.code, role.verbs])));
    const written = await client.query(UPSERT, [
        codes,
        roles.map((role) => role.name),
        roles.map((role) => role.nameEn),
        roles.map((role) => role.position),
        verbs,
    ]);
    const retired = await client.query(RETIRE, [codes]);
    const changed = [...written.rows, ...retired.rows].map((row) => row.code);
    if (changed.length > 0)
        log(`roles.csv: ${changed.join(', ')} written`);
}
/** The first two lines name the roles (`name`, `nameEn`); every other line is a verb. */
export function rolesOf([names, namesEn, ...lines]) {
    if (names?.cells.verb !== 'name' || namesEn?.cells.verb !== 'nameEn')
        throw new Error('roles.csv: the first two lines are name and nameEn');
    for (const line of lines)
        checkVerb(line);
    const codes = Object.keys(names.cells).filter((header) => header !== 'verb');
    return codes.map((code, index) => ({
        code,
        name: names.cells[code] ?? code,
        nameEn: namesEn.cells[code] ?? code,
        position: index + 1,
        verbs: lines.filter((line) => line.cells[code] === 'x').map((line) => line.cells.verb),
    }));
}
function checkVerb({ place, cells: { verb, ...marks } }) {
    if (!VERB.test(verb ?? ''))
        throw new Error(`${place}: ${verb ?? 'nothing'} is no verb (feature.verb)`);
    const wrong = Object.values(marks).find((mark) => mark !== null && mark !== 'x');
    if (wrong)
        throw new Error(`${place}: ${wrong} stands where only x may`);
}
//# sourceMappingURL=roles.js.map