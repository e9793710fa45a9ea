/** Whether the viewer's roles reach a record. The server decides; the console only spares people what would be refused. */
import type { Belonging } from './resource.ts';
import type { Viewer } from './viewer.ts';

/** In place of a sector or partner that is still to be chosen: any will do. */
export const ANY = '*';

/** Something new in an area (null: the whole country), whatever its sector and partner will be. */
export const newIn = (area: string | null): Belonging => ({ areas: [area], sector: ANY, partner: ANY });

type Role = Pick<Viewer['roles'][number], 'area' | 'sector' | 'partner' | 'verbs'>;

/** May this be done to this record? The verb counts only where the role that holds it reaches. */
export const may = (roles: readonly Role[], verb: string, record: Belonging): boolean =>
  reaches(
    roles.filter(({ verbs }) => verbs.includes(verb)),
    record,
  );

function reaches(roles: readonly Role[], { areas, sector, partner }: Belonging): boolean {
  return areas.every((area) => roles.some((role) => lies(area, role.area) && fits(role.sector, sector) && fits(role.partner, partner)));
}

const fits = (held: string | null, asked: string | undefined): boolean => held === null || asked === ANY || held === asked;

/** Codes tell the tree: `65.01.05` lies in `65.01`. */
const lies = (area: string | null, within: string | null): boolean =>
  within === null || (area !== null && `${area}.`.startsWith(`${within}.`));

/** Whether any role is held there at all. */
export const isReached = (roles: readonly Pick<Role, 'area'>[], code: string): boolean => roles.some(({ area }) => lies(code, area));

/** Some fields are open to who reads details there, of whatever sector, and to the partner whose record it is. */
export function seesMasked(roles: readonly Role[], verb: string, record: Belonging): boolean {
  const isOwn = record.partner !== undefined && roles.some(({ partner }) => partner === record.partner);
  return isOwn || record.areas.some((area) => may(roles, verb, { ...record, sector: ANY, areas: [area] }));
}
