/** The sources of an indicator in their order, and the way to another order. */
import { Box, Button } from '@mui/material';
import { type IndicatorWholeFragment as Indicator, RankIndicatorSourcesDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { SourcesInput } from './IndicatorInputs.tsx';
import { useMayManage } from './useMayManage.ts';

export const Sources = () => {
  const t = useT();
  const name = useName();
  const mayManage = useMayManage();
  const indicator = useRecordContext<Indicator>()!;
  const [isOpen, setOpen] = useState(false);
  const sources = indicator.sources.nodes.toSorted((a, b) => a.rank - b.rank).map(({ source }) => source);
  return (
    <Panel
      title={t('pilar.indicator.sources')}
      aside={
        mayManage && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('pilar.indicator.rank')}
          </Button>
        )
      }
    >
      {sources.length === 0 && t('pilar.shared.none')}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {sources.map((source) => (
          <li key={source.id}>{name(source)}</li>
        ))}
      </Box>
      {isOpen && (
        <FormDialog
          title={t('pilar.indicator.rank')}
          record={{ sources: { nodes: sources } }}
          close={() => setOpen(false)}
          write={({ sources: ranked }) =>
            request(RankIndicatorSourcesDocument, {
              indicator: indicator.code,
              version: indicator.version,
              sources: (ranked as { nodes: { code: string }[] }).nodes.map(({ code }) => code),
            })
          }
        >
          <SourcesInput />
        </FormDialog>
      )}
    </Panel>
  );
};
