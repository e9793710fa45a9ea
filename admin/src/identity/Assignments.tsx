/** The roles that somebody holds, each with its place. */
import { List, ListItem, ListItemText, Typography } from '@mui/material';
import type { AssignmentRowFragment as Assignment } from '@pilar/schema/generated/graphql.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';

/** `Perencana, Bulungan` in one line. */
export function useAssignmentText(): (assignments: readonly Assignment[]) => string {
  const t = useT();
  const name = useName();
  return (assignments) =>
    assignments
      .map(({ role, area, sector, partner }) =>
        [name(role), area?.name ?? t('pilar.partner.nationwide'), sector && name(sector), partner?.name].filter(Boolean).join(', '),
      )
      .join('; ');
}

export const Assignments = ({ assignments }: { assignments: readonly Assignment[] }) => {
  const t = useT();
  const name = useName();
  return (
    <Panel title={t('pilar.identity.assignments')}>
      {assignments.length === 0 && <Typography color="textSecondary">{t('pilar.identity.noAssignments')}</Typography>}
      <List dense disablePadding>
        {assignments.map(({ id, role, area, sector, partner }) => (
          <ListItem key={id} disableGutters>
            <ListItemText
              primary={name(role)}
              secondary={[area ? `${area.name} (${area.code})` : t('pilar.partner.nationwide'), sector && name(sector), partner?.name]
                .filter(Boolean)
                .join(' · ')}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};
