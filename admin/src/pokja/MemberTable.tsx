import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';

interface Member {
  id: string;
  startedOn: string;
  endedOn: string | null;
  isTrained: boolean;
  person: { name: string };
  role: { name: string; nameEn: string };
  section: { name: string; nameEn: string } | null;
}

/** A phone has no room for the last column: its mark stands under the name. */
const OFF_PHONE = { display: { xs: 'none', sm: 'table-cell' } };

const Trained = ({ member: { isTrained } }: { member: Member }) => {
  const t = useT();
  return <StateMark tone={isTrained ? 'success' : 'default'} label={t(isTrained ? 'pilar.member.trained' : 'pilar.member.notTrained')} />;
};

/** `compact` leaves out what a narrow place has no room for. */
export const MemberTable = ({ members, compact }: { members: readonly Member[]; compact?: boolean }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.member.name')}</TableCell>
            <TableCell>{t('pilar.member.role')}</TableCell>
            {!compact && <TableCell>{t('pilar.member.section')}</TableCell>}
            {!compact && <TableCell>{t('pilar.member.startedOn')}</TableCell>}
            <TableCell sx={OFF_PHONE}>{t('pilar.member.isTrained')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.id} sx={member.endedOn ? { color: 'text.secondary' } : undefined}>
              <TableCell>
                <RecordLink resource="pokjaMembers" id={member.id}>
                  {member.person.name}
                </RecordLink>
                <Box sx={{ display: { sm: 'none' }, mt: 0.5 }}>
                  <Trained member={member} />
                </Box>
              </TableCell>
              <TableCell>
                {name(member.role)}
                {compact && member.section && ` ${name(member.section)}`}
              </TableCell>
              {!compact && <TableCell>{member.section && name(member.section)}</TableCell>}
              {!compact && (
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {format.day(member.startedOn)}
                  {member.endedOn && ` – ${format.day(member.endedOn)}`}
                </TableCell>
              )}
              <TableCell sx={OFF_PHONE}>
                <Trained member={member} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
