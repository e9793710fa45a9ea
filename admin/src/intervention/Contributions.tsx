/** The parts that partners took in an intervention, and the dialog that records one. */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, IconButton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import {
  type ContributionPart,
  type InterventionWholeFragment as Intervention,
  RecordContributionDocument,
  type RecordContributionInput,
  RetireContributionDocument,
  SearchPartnersDocument,
  UpdateContributionDocument,
  type UpdateContributionInput,
} from '@pilar/schema/generated/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { TextInput, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { changed, pick, type Values } from '../provider/resource.ts';
import { newIn, seesMasked } from '../provider/scope.ts';
import { useMay, useViewer } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { ChoiceInput, EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { RupiahInput } from '../shared/form/RupiahInput.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
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
  const { contributions } = useRecordContext<Intervention>()!;
  const mayRecord = useMayRecord()();
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

/** In one of the villages, for its sector, and for the partner where one is named. */
function useMayRecord(): (partner?: string) => boolean {
  const may = useMay();
  const { villages, sector, retiredAt } = useRecordContext<Intervention>()!;
  return (partner) =>
    !retiredAt &&
    villages.nodes.some(({ code }) => may('contribution.record', { ...newIn(code), sector: sector.code, ...(partner && { partner }) }));
}

const Rows = () => {
  const t = useT();
  const mayChange = useMayRecord();
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
            <TableCell align="right">{t('pilar.shared.actions')}</TableCell>
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
              <TableCell sx={{ whiteSpace: 'nowrap' }} align="right">
                {mayChange(row.partner.code) && <RowActions contribution={row} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const OF_ITS_OWN = ['part', 'fundingSource.code', 'amountRupiah', 'inKind'];

/** A new contribution, or one that is on record; whose it is stays. */
const ContributionDialog = ({ contribution, close }: { contribution?: Contribution; close: () => void }) => {
  const t = useT();
  const name = useName();
  const { fundingSources } = useFormChoices();
  const { id } = useRecordContext<Intervention>()!;
  const write = (values: Values) => {
    if (!contribution) {
      const input = { intervention: id, ...pick(values, ['partner.code', ...OF_ITS_OWN]) } as unknown as RecordContributionInput;
      return request(RecordContributionDocument, { input });
    }
    const input = changed(pick(values, OF_ITS_OWN), pick({ ...contribution }, OF_ITS_OWN)) as UpdateContributionInput;
    return request(UpdateContributionDocument, { id: contribution.id, version: contribution.version, input });
  };
  return (
    <FormDialog
      title={
        contribution ? `${t('pilar.intervention.editContribution')}: ${contribution.partner.name}` : t('pilar.intervention.addContribution')
      }
      record={contribution}
      write={write}
      close={close}
    >
      {!contribution && (
        <SearchInput source="partner" label={t('pilar.intervention.partner')} document={SearchPartnersDocument} validate={required} />
      )}
      <EnumInput
        source="part"
        label={t('pilar.intervention.part')}
        choices={PARTS.map((id) => ({ id, name: t(`pilar.intervention.partOf.${id}`) }))}
        validate={required}
      />
      <ChoiceInput source="fundingSource" label={t('pilar.intervention.fundingSource')} choices={fundingSources} nameOf={name} />
      <RupiahInput source="amountRupiah" label={t('pilar.intervention.amountRupiah')} />
      <TextInput source="inKind" label={t('pilar.intervention.inKind')} helperText={false} />
    </FormDialog>
  );
};

/** Changes a contribution or takes it out of the counts. */
const RowActions = ({ contribution }: { contribution: Contribution }) => {
  const t = useT();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState<'edit' | 'retire'>();
  const close = () => setOpen(undefined);
  const { id, version, partner } = contribution;
  const { mutate, isPending } = useMutation({
    mutationFn: (reason: string) => request(RetireContributionDocument, { id, version, reason }),
    onSuccess: () => {
      close();
      refresh();
    },
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  return (
    <>
      <IconButton size="small" aria-label={`${t('pilar.intervention.editContribution')}: ${partner.name}`} onClick={() => setOpen('edit')}>
        <EditIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={`${t('pilar.shared.retire')}: ${partner.name}`} onClick={() => setOpen('retire')}>
        <DeleteIcon fontSize="small" />
      </IconButton>
      {open === 'edit' && <ContributionDialog contribution={contribution} close={close} />}
      {open === 'retire' && (
        <ReasonDialog
          title={t('pilar.shared.retireTitle')}
          help={t('pilar.shared.retireHelp')}
          action={t('pilar.shared.retire')}
          isGrave
          isPending={isPending}
          submit={mutate}
          close={close}
        />
      )}
    </>
  );
};
