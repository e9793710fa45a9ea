/** The matrix as a file: one line for each village and sector, so that a spreadsheet can filter and pivot it. */
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useLanguage, useName, useT } from '../shared/i18n.ts';
import { MenuButton } from '../shared/MenuButton.tsx';
import { toCsv } from '../shared/sheet/csv.ts';
import { saveFile } from '../shared/sheet/saveFile.ts';
import type { Sheet } from '../shared/sheet/sheet.ts';
import { toXlsx } from '../shared/sheet/xlsx.ts';
import type { Grid, Row } from './grid.ts';

const KINDS = ['xlsx', 'csv'] as const;

export const Download = ({ grid, rows, period }: { grid: Grid; rows: readonly Row[]; period: string }) => {
  const t = useT();
  const language = useLanguage();
  const sheet = useSheet(grid, rows);
  const save = async (kind: (typeof KINDS)[number]) => {
    const blob = kind === 'xlsx' ? await toXlsx(sheet) : new Blob([toCsv(sheet, language)], { type: 'text/csv;charset=utf-8' });
    saveFile(blob, `${sheet.name.toLowerCase()}-${period}.${kind}`);
  };
  return (
    <MenuButton
      label={t('pilar.shared.export')}
      icon={<DownloadIcon />}
      kinds={KINDS}
      textOf={(kind) => t(`pilar.shared.exportAs.${kind}`)}
      choose={save}
    />
  );
};

function useSheet({ sectors }: Grid, rows: readonly Row[]): Sheet {
  const t = useT();
  const name = useName();
  return {
    name: t('pilar.convergence.title'),
    header: [
      t('pilar.shared.code'),
      t('pilar.convergence.village'),
      t('pilar.convergence.district'),
      t('pilar.convergence.level'),
      t('pilar.convergence.sector'),
      t('pilar.convergence.state'),
      t('pilar.convergence.interventions'),
      t('pilar.convergence.partners'),
      t('pilar.convergence.partnerNames'),
    ],
    rows: rows.flatMap(({ village, cells }) =>
      cells.map(({ state, interventions, partners }, column) => [
        village.code,
        village.name,
        village.district.name,
        village.classification?.level ? t(`pilar.classification.levelOf.${village.classification.level}`) : null,
        name(sectors[column]!),
        t(`pilar.convergence.stateOf.${state}`),
        interventions.length,
        partners.length,
        partners.map((partner) => partner.name).join('; ') || null,
      ]),
    ),
  };
}
