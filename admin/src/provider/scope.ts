/** Whether the viewer's roles reach a record. The server decides; the console only spares people what would be refused. */
import type { Belonging } from './resource.ts';
import type { Viewer } from './viewer.ts';

type Role = Pick<Viewer['roles'][number], 'area' | 'sector' | 'partner'>;

export function reaches(roles: readonly Role[], { areas, sector, partner }: Belonging): boolean {
  return areas.every((area) =>
    roles.some(
      (role) =>
        lies(area, role.area) && (role.sector === null || role.sector === sector) && (role.partner === null || role.partner === partner),
    ),
  );
}

/** Codes tell the tree: `65.01.05` lies in `65.01`. */
const lies = (area: string | null, within: string | null): boolean =>
  within === null || (area !== null && `${area}.`.startsWith(`${within}.`));

/** Some fields are open to who reads details there, and to the partner whose record it is. */
export function seesMasked({ verbs, roles }: Pick<Viewer, 'verbs'> & { roles: readonly Role[] }, verb: string, record: Belonging): boolean {
  const isOwn = record.partner !== undefined && roles.some(({ partner }) => partner === record.partner);
  return isOwn || (verbs.includes(verb) && record.areas.some((area) => reaches(roles, { ...record, areas: [area] })));
}
