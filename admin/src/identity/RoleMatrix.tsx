/** Which role may do what: verbs by feature, roles across. */
import CheckIcon from '@mui/icons-material/Check';
import { Box, Card, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Fragment } from 'react';
import { Title, useRequireAccess } from 'react-admin';
import { Failure } from '../shared/Failure.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useVerbWords } from '../shared/words/useVerbWords.ts';
import { useRoles } from './useRoles.ts';

const FIRST = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1, minWidth: { xs: 150, sm: 220 } };

export const RoleMatrix = () => {
  const t = useT();
  useRequireAccess({ resource: 'roles', action: 'list' });
  const { roles, isPending, error, refetch } = useRoles();
  if (isPending) return <PageSkeleton />;
  if (error && roles.length === 0) return <Failure error={error} retry={refetch} />;
  return (
    <Box>
      <Title title={t('pilar.identity.roles')} />
      <Typography sx={{ mb: 1.5, maxWidth: 760 }}>{t('pilar.identity.rolesHelp')}</Typography>
      <Card>
        <Box sx={{ overflow: 'auto', maxHeight: '75vh' }} tabIndex={0} role="region" aria-label={t('pilar.identity.roles')}>
          <Matrix roles={roles} />
        </Box>
      </Card>
    </Box>
  );
};

type Roles = ReturnType<typeof useRoles>['roles'];

const Matrix = ({ roles }: { roles: Roles }) => {
  const t = useT();
  const name = useName();
  const { act, feature } = useVerbWords();
  return (
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell sx={{ ...FIRST, zIndex: 3 }}>{t('pilar.identity.act')}</TableCell>
          {roles.map((role) => (
            <TableCell key={role.id} align="center" sx={{ whiteSpace: 'normal', minWidth: 76, px: 0.75 }}>
              {name(role)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {groupsOf(roles).map(([group, verbs]) => (
          <Fragment key={group}>
            <TableRow>
              <TableCell component="th" scope="rowgroup" colSpan={roles.length + 1} sx={{ bgcolor: 'action.hover', fontWeight: 700 }}>
                <Box component="span" sx={{ position: 'sticky', left: 12 }}>
                  {feature(group)}
                </Box>
              </TableCell>
            </TableRow>
            {verbs.map((verb) => (
              <TableRow key={verb} hover>
                <TableCell component="th" scope="row" sx={FIRST}>
                  <Box sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>{act(verb)}</Box>
                </TableCell>
                {roles.map((role) => (
                  <TableCell key={role.id} align="center">
                    {role.verbs.includes(verb) ? (
                      <CheckIcon fontSize="small" color="success" titleAccess={t('pilar.shared.yes')} />
                    ) : (
                      <Box component="span" sx={{ color: 'text.disabled' }} aria-label={t('pilar.shared.no')} role="img">
                        –
                      </Box>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
};

/** Verbs of all roles by their feature, in the order of the roles' own lists. */
function groupsOf(roles: Roles): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const verb of new Set(roles.flatMap(({ verbs }) => verbs))) {
    const group = verb.split('.')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), verb]);
  }
  return [...groups];
}
