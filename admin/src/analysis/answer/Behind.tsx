/** Values and records behind a figure, with links where the reader may follow them. */
import { Box, List, ListItem, ListItemText, Pagination, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { VillagesByCodeDocument } from '@pilar/schema/generated/graphql.ts';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../provider/verbs.ts';
import type { ResourceName } from '../../resources.ts';
import { type Format, useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { RecordLink } from '../../shared/links.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import type { Explanation } from './CellDrawer.tsx';

type Value = Explanation['inputs'][number];
type Record_ = Explanation['records'][number];

/** As many as one question finds the pages of. */
const AT_A_TIME = 100;

export const Behind = ({ explanation: { inputs, missing, excluded, records } }: { explanation: Explanation }) => {
  const t = useT();
  const hasAny = [inputs, missing, excluded, records].some((list) => list.length > 0);
  return (
    <>
      {!hasAny && <Typography color="textSecondary">{t('pilar.answer.nothing')}</Typography>}
      <Part title="inputs" items={inputs}>
        {(shown) => <Values values={shown} />}
      </Part>
      <Part title="records" items={records}>
        {(shown) => <Records records={shown} />}
      </Part>
      <Part title="missing" items={missing}>
        {(shown) => <Places values={shown} />}
      </Part>
      <Part title="excluded" items={excluded}>
        {(shown) => <Places values={shown} />}
      </Part>
    </>
  );
};

interface PartProps<T> {
  title: 'inputs' | 'records' | 'missing' | 'excluded';
  items: readonly T[];
  children: (shown: readonly T[]) => ReactNode;
}

const Part = <T,>({ title, items, children }: PartProps<T>) => {
  const t = useT();
  const format = useFormat();
  const [page, setPage] = useState(1);
  if (items.length === 0) return null;
  const pages = Math.ceil(items.length / AT_A_TIME);
  const name = t(`pilar.answer.${title}`, { count: format.integer(items.length) });
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {name}
      </Typography>
      {children(items.slice((page - 1) * AT_A_TIME, page * AT_A_TIME))}
      {pages > 1 && <Pagination size="small" count={pages} page={page} onChange={(_, next) => setPage(next)} aria-label={name} />}
    </Box>
  );
};

/** Pages of villages by their codes, for those who may open them. */
function useVillageIds(values: readonly Value[]): ReadonlyMap<string, string> {
  const may = useMay();
  const codes = values.map(({ area }) => area);
  const { data } = useAnswer(VillagesByCodeDocument, { codes }, { enabled: codes.length > 0 && may('village.read'), keep: true });
  return new Map(data?.villages.nodes.map(({ code, id }) => [code, id]));
}

const Place = ({ value, ids }: { value: Value; ids: ReadonlyMap<string, string> }) => {
  const id = ids.get(value.area);
  return id ? (
    <RecordLink resource="villages" id={id}>
      {value.name}
    </RecordLink>
  ) : (
    value.name
  );
};

const Values = ({ values }: { values: readonly Value[] }) => {
  const t = useT();
  const format = useFormat();
  const ids = useVillageIds(values);
  const has = {
    numerator: values.some(({ numerator }) => numerator !== null),
    denominator: values.some(({ denominator }) => denominator !== null),
  };
  const number = (text: string | null) => (text === null ? '' : format.decimal(text));
  return (
    <Box
      role="region"
      aria-label={t('pilar.answer.valuesTable')}
      tabIndex={0}
      sx={{ overflowX: 'auto', '& th, & td': { px: { xs: 0.75, sm: 1.5 } } }}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.answer.place')}</TableCell>
            <TableCell>{t('pilar.answer.period')}</TableCell>
            {has.numerator && <TableCell align="right">{t('pilar.answer.numerator')}</TableCell>}
            {has.denominator && <TableCell align="right">{t('pilar.answer.denominator')}</TableCell>}
            <TableCell align="right">{t('pilar.answer.value')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {values.map((value) => (
            <TableRow key={`${value.area}|${value.period}|${value.source}`}>
              <TableCell>
                <Place value={value} ids={ids} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{value.period && format.period(value.period)}</TableCell>
              {has.numerator && <TableCell align="right">{number(value.numerator)}</TableCell>}
              {has.denominator && <TableCell align="right">{number(value.denominator)}</TableCell>}
              <TableCell align="right">{number(value.value)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const Places = ({ values }: { values: readonly Value[] }) => {
  const t = useT();
  const ids = useVillageIds(values);
  return (
    <Typography component="div" sx={{ columnGap: 1.5, display: 'flex', flexWrap: 'wrap' }}>
      {values.map((value) => (
        <span key={value.area}>
          <Place value={value} ids={ids} />
          {value.state === 'NOT_APPLICABLE' && ` (${t('pilar.answer.faceOf.NOT_APPLICABLE')})`}
        </span>
      ))}
    </Typography>
  );
};

/** Records that have a page of their own. */
const PAGES: Record<string, { resource: ResourceName; verb: string }> = {
  Intervention: { resource: 'interventions', verb: 'intervention.read' },
  Report: { resource: 'reports', verb: 'report.read' },
  Classification: { resource: 'classifications', verb: 'classification.read' },
  PokjaMember: { resource: 'pokjaMembers', verb: 'pokjaMember.read' },
  Village: { resource: 'villages', verb: 'village.read' },
  Target: { resource: 'targets', verb: 'target.read' },
};

const whenText = (when: string, format: Format): string => (/^\d{4}-\d{2}-\d{2}$/.test(when) ? format.day(when) : format.period(when));

const Records = ({ records }: { records: readonly Record_[] }) => {
  const may = useMay();
  const format = useFormat();
  return (
    <List dense disablePadding>
      {records.map(({ id, type, label, place, when, amount }) => {
        const page = PAGES[type];
        const facts = [when && whenText(when, format), place].filter(Boolean).join(' · ');
        return (
          <ListItem key={id} disableGutters divider secondaryAction={amount && format.decimal(amount)}>
            <ListItemText
              primary={
                page && may(page.verb) ? (
                  <RecordLink resource={page.resource} id={id}>
                    {label}
                  </RecordLink>
                ) : (
                  label
                )
              }
              secondary={facts}
              sx={{ pr: amount ? 8 : 0 }}
            />
          </ListItem>
        );
      })}
    </List>
  );
};
