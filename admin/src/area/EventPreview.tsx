/** What a change of areas does to the areas and to what hangs on them. */
import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { OutcomeFragment as Outcome } from '@pilar/schema/generated/graphql.ts';
import { useLanguage, useT } from '../shared/i18n.ts';

export const EventPreview = ({ outcome: { areas, records, notApportioned } }: { outcome: Outcome }) => {
  const t = useT();
  const language = useLanguage();
  const sentence = ({ message, messageEn }: { message: string; messageEn: string }) => (language === 'en' ? messageEn : message);
  return (
    <>
      <Typography variant="h3">{t('pilar.area.previewTitle')}</Typography>
      <Box sx={{ overflowX: 'auto', mb: 2 }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('pilar.area.one')}</TableCell>
              <TableCell>{t('pilar.area.fate')}</TableCell>
              <TableCell>{t('pilar.area.becomes')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {areas.map(({ code, name, fate, codeAfter, nameAfter }) => (
              <TableRow key={`${code} ${fate} ${codeAfter}`}>
                <TableCell>{`${name} (${code})`}</TableCell>
                <TableCell>{t(`pilar.area.fateOf.${fate}`)}</TableCell>
                <TableCell>{fate === 'ENDS' ? '–' : `${nameAfter} (${codeAfter})`}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="h3">{t('pilar.area.records')}</Typography>
      {records.length === 0 && <Typography color="textSecondary">{t('pilar.area.noRecords')}</Typography>}
      <Box component="ul" sx={{ mt: 0.5 }}>
        {records.map((record) => (
          <li key={`${record.area} ${record.type} ${record.fate}`}>{sentence(record)}</li>
        ))}
      </Box>
      {notApportioned.length > 0 && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          <Typography sx={{ fontWeight: 650 }}>{t('pilar.area.notApportioned')}</Typography>
          {notApportioned.map((statement) => (
            <div key={statement.message}>{sentence(statement)}</div>
          ))}
        </Alert>
      )}
    </>
  );
};
