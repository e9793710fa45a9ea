/** The villages of a sheet in groups of districts, with their fields, and the way to paste them all at once. */
import PasteIcon from '@mui/icons-material/ContentPaste';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { useViewer } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { EntryBar } from './EntryBar.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { SheetRowView } from './SheetRowView.tsx';
import type { Reload } from './useFilling.ts';
import { useKeys } from './useKeys.ts';
import { useSaveAll } from './useSaveAll.ts';
import { MOST_ROWS, type SheetRow, useSheet } from './useSheet.ts';
import { type SheetIndicator, type SheetPlace, type SheetValue, type SheetVillage, useSheetData } from './useSheetData.ts';

/** Of larger areas one district is open at a time. */
const ALL_OPEN = 120;

interface Props {
  indicator: SheetIndicator;
  place: SheetPlace;
}

export const SheetTable = ({ indicator, place }: Props) => {
  const t = useT();
  const format = useFormat();
  const { villages, values, error, reload } = useSheetData(place);
  if (error && !(villages && values)) return <Failure error={error} retry={reload} />;
  if (!villages || !values) return <RowsSkeleton />;
  const fitting = villages.filter(({ kind }) => indicator.appliesTo !== 'DESA' || kind !== 'KELURAHAN');
  if (fitting.length === 0) return <EmptyState title={t('pilar.entry.noVillages')} />;
  if (fitting.length > MOST_ROWS) {
    const counts = { count: format.integer(fitting.length), most: format.integer(MOST_ROWS) };
    return <Alert severity="info">{t('pilar.entry.tooMany', counts)}</Alert>;
  }
  return <Filling indicator={indicator} place={place} villages={fitting} values={values} reload={reload} />;
};

interface FillingProps extends Props {
  villages: readonly SheetVillage[];
  values: readonly SheetValue[];
  reload: Reload;
}

const Filling = (given: FillingProps) => {
  const t = useT();
  const viewer = useViewer();
  const { indicator, place, villages } = given;
  const name = `pilar.sheet.${viewer?.email ?? viewer?.name}.${Object.values(place).join('.')}`;
  const sheet = useSheet({ name, ...given });
  const [pasted, setPasted] = useState<{ text: string; from: number }>();
  const saveAll = useSaveAll(sheet);
  const keys = useKeys(() => void saveAll());
  /** Several cells at once are looked at first; one alone goes into its field. */
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const code = (event.target as HTMLElement).closest('[data-village]')?.getAttribute('data-village');
    setPasted({
      text,
      from: Math.max(
        0,
        villages.findIndex((village) => village.code === code),
      ),
    });
  };
  const filled = sheet.rows.filter(({ isFilled }) => isFilled).length;
  return (
    <>
      <Box
        component="section"
        onKeyDown={keys}
        onPaste={paste}
        sx={{ display: 'grid', gap: 2, '& input, & button': { scrollMarginBottom: 110 } }}
      >
        {sheet.wasKept && <Alert severity="info">{t('pilar.entry.kept')}</Alert>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Box sx={{ flex: 1, minWidth: 200 }}>
            <Typography>{t('pilar.entry.sheetCount', { filled, all: villages.length })}</Typography>
            <Typography variant="body2" color="textSecondary">
              {[indicator.numerator, indicator.denominator].filter(Boolean).join(` ${t('pilar.entry.of')} `)}
            </Typography>
          </Box>
          <Button variant="outlined" startIcon={<PasteIcon />} onClick={() => setPasted({ text: '', from: 0 })}>
            {t('pilar.entry.paste')}
          </Button>
        </Box>
        {districtsOf(sheet.rows).map(({ code, name: district, rows }, place) => (
          <District key={code} name={district} rows={rows} startsOpen={place === 0 || villages.length <= ALL_OPEN}>
            {rows.map((row) => (
              <SheetRowView key={row.village.code} row={row} indicator={indicator} actions={sheet} />
            ))}
          </District>
        ))}
        <EntryBar filled={filled} owed={villages.length} unsaved={sheet.unsaved} state={sheet.state} save={saveAll} />
      </Box>
      {/* Beside it: what is pasted or pressed in the dialog is not the sheet's. */}
      {pasted && (
        <PasteDialog
          {...pasted}
          kind={indicator.kind}
          villages={villages}
          take={(cells) => {
            sheet.fill(cells);
            setPasted(undefined);
          }}
          close={() => setPasted(undefined)}
        />
      )}
    </>
  );
};

function districtsOf(rows: readonly SheetRow[]) {
  const districts = new Map<string, { code: string; name: string; rows: SheetRow[] }>();
  for (const row of rows) {
    const { code, name } = row.village.district;
    const district = districts.get(code) ?? { code, name, rows: [] };
    district.rows.push(row);
    districts.set(code, district);
  }
  return [...districts.values()];
}

interface DistrictProps {
  name: string;
  rows: readonly SheetRow[];
  startsOpen: boolean;
  children: ReactNode;
}

const District = ({ name, rows, startsOpen, children }: DistrictProps) => {
  const t = useT();
  const [isOpen, setOpen] = useState(startsOpen);
  const filled = rows.filter(({ isFilled }) => isFilled).length;
  return (
    <Card component="section" aria-label={name}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('pilar.entry.pillarProgress', { filled, owed: rows.length })}
        </Typography>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={name}
          onClick={() => setOpen(!isOpen)}
          sx={{ minWidth: 36, '& svg': { transform: isOpen ? 'rotate(180deg)' : 'none' } }}
        >
          <ExpandIcon />
        </Button>
      </Box>
      {isOpen && children}
    </Card>
  );
};
