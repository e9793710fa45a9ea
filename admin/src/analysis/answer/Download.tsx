/** The answer to take along: as a file with all its rows, or in the clipboard. */
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { today } from '../../shared/day.ts';
import { useFormat } from '../../shared/format.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { MenuButton } from '../../shared/MenuButton.tsx';
import { toCsv, toTabbed } from '../../shared/sheet/csv.ts';
import { saveFile } from '../../shared/sheet/saveFile.ts';
import { toXlsx } from '../../shared/sheet/xlsx.ts';
import { useCopy } from '../../shared/useCopy.ts';
import type { Analysis } from './answer.ts';
import { fileName } from './fileName.ts';
import { type Extras, notesOf, type SheetWords, sheetOf } from './sheet.ts';
import { useDimensionName } from './useDimensionName.ts';
import { useLabel } from './useLabel.ts';
import { useOriginText } from './useOriginText.ts';

const KINDS = ['xlsx', 'csv'] as const;

interface Props {
  analysis: Analysis;
  extras: Extras;
}

export const Download = ({ analysis, extras }: Props) => {
  const t = useT();
  const language = useLanguage();
  const words = useSheetWords(analysis);
  const save = async (kind: (typeof KINDS)[number]) => {
    const sheets = [sheetOf(analysis, extras, words), notesOf(analysis, words)];
    const blob = kind === 'xlsx' ? await toXlsx(sheets) : new Blob([toCsv(sheets, language)], { type: 'text/csv;charset=utf-8' });
    saveFile(blob, `${fileName(words.label.sentence(analysis))}-${today()}.${kind}`);
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

export const CopyButton = ({ analysis, extras }: Props) => {
  const t = useT();
  const language = useLanguage();
  const copy = useCopy();
  const words = useSheetWords(analysis);
  return (
    <Button
      size="small"
      startIcon={<CopyIcon />}
      onClick={() => copy(toTabbed(sheetOf(analysis, extras, words), language), t('pilar.answer.copied'))}
    >
      {t('pilar.answer.copy')}
    </Button>
  );
};

function useSheetWords(analysis: Analysis): SheetWords {
  const t = useT();
  const { moment, unit } = useFormat();
  const label = useLabel();
  const originText = useOriginText();
  return {
    t,
    moment,
    label,
    unitOf: unit,
    dimensionOf: useDimensionName(),
    originOf: (origin) => originText(origin, analysis.columns),
  };
}
