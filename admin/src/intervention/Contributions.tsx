/** The parts that partners took in an intervention, and the dialog that records one. */
import AddIcon from '@mui/icons-material/Add';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import {
  type ContributionPart,
  type InterventionWholeFragment as Intervention,
  RecordContributionDocument,
  type RecordContributionInput,
  SearchPartnersDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { Form, SaveButton, SaveContextProvider, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { pick } from '../provider/resource.ts';
import { newIn, seesMasked } from '../provider/scope.ts';
import { useMay, useViewer } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ChoiceInput, EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { RupiahInput } from '../shared/form/RupiahInput.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useWrite } from '../shared/form/useWrite.ts';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Withheld } from '../shared/Withheld.tsx';
import { belongingOf } from './resource.ts';

type Contribution = Intervention['contributions']['nodes'][number];

const PARTS: readonly ContributionPart[] = ['LEAD', 'FUNDER', 'IMPLEMENTER'];

export const Contributions = () => {
  const t = useT();
  const may = useMay();
  const { contributions, villages, sector } = useRecordContext<Intervention>()!;
  const mayRecord = villages.nodes.some(({ code }) => may('contribution.record', { ...newIn(code), sector: sector.code }));
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={t('pilar.intervention.contributions')}
      aside={
        mayRecord && (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
            {t('pilar.intervention.addContribution')}
          </Button>
        )
      }
      flush
    >
      {contributions.nodes.length === 0 ? <EmptyState title={t('pilar.intervention.noContributions')} /> : <Rows />}
      {isOpen && <ContributionDialog close={() => setOpen(false)} />}
    </Panel>
  );
};

const Rows = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const viewer = useViewer();
  const intervention = useRecordContext<Intervention>()!;
  const { contributions } = intervention;
  const sees = ({ partner: { code } }: Contribution) =>
    !viewer || seesMasked(viewer.roles, 'contribution.readAmount', { ...belongingOf(intervention), partner: code });
  const amountOf = ({ amountRupiah }: Contribution) => (amountRupiah === null ? '–' : format.rupiah(amountRupiah));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.intervention.partner')}</TableCell>
            <TableCell>{t('pilar.intervention.part')}</TableCell>
            <TableCell>{t('pilar.intervention.fundingSource')}</TableCell>
            <TableCell align="right">{t('pilar.intervention.amountRupiah')}</TableCell>
            <TableCell>{t('pilar.intervention.inKind')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {contributions.nodes.map((row) => (
            <TableRow key={row.id}>
              <TableCell>
                <RecordLink resource="partners" id={row.partner.id}>
                  {row.partner.name}
                </RecordLink>
              </TableCell>
              <TableCell>{t(`pilar.intervention.partOf.${row.part}`)}</TableCell>
              <TableCell>{row.fundingSource && name(row.fundingSource)}</TableCell>
              <TableCell align="right">{sees(row) ? amountOf(row) : <Withheld />}</TableCell>
              <TableCell>{sees(row) ? row.inKind : <Withheld />}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const FIELDS = ['partner.code', 'part', 'fundingSource.code', 'amountRupiah', 'inKind'];

const ContributionDialog = ({ close }: { close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const name = useName();
  const { fundingSources } = useFormChoices();
  const { id } = useRecordContext<Intervention>()!;
  const save = useWrite(close, (values) =>
    request(RecordContributionDocument, { input: { intervention: id, ...pick(values, FIELDS) } as unknown as RecordContributionInput }),
  );
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="contribution-title">
      <DialogTitle id="contribution-title">{t('pilar.intervention.addContribution')}</DialogTitle>
      <SaveContextProvider value={{ save, saving: false, mutationMode: 'pessimistic' }}>
        <Form record={{}}>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <WholeProblem />
            <SearchInput source="partner" label={t('pilar.intervention.partner')} document={SearchPartnersDocument} validate={required} />
            <EnumInput
              source="part"
              label={t('pilar.intervention.part')}
              choices={PARTS.map((id) => ({ id, name: t(`pilar.intervention.partOf.${id}`) }))}
              validate={required}
            />
            <ChoiceInput source="fundingSource" label={t('pilar.intervention.fundingSource')} choices={fundingSources} nameOf={name} />
            <RupiahInput source="amountRupiah" label={t('pilar.intervention.amountRupiah')} />
            <TextInput source="inKind" label={t('pilar.intervention.inKind')} helperText={false} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.cancel')}</Button>
            <SaveButton />
          </DialogActions>
        </Form>
      </SaveContextProvider>
    </Dialog>
  );
};
