import { TextField } from '@mui/material';
import { LONGEST_NAME } from '../../saved-query/sharing.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import type { Title } from './useChoices.ts';

const NAMES = [
  ['name', 'tileName', 'id'],
  ['nameEn', 'tileNameEn', 'en'],
] as const;
interface Props {
  title: Title;
  change: (title: Title) => void;
  /** What it is called while nothing is typed; without it there has to be one in the language of the screen. */
  usual?: string;
  isRequired?: boolean;
}

/** What a tile is called in each language. */
export const Titles = ({ title, change, usual, isRequired }: Props) => {
  const t = useT();
  const screen = useLanguage();
  return NAMES.map(([field, label, language]) => (
    <TextField
      key={field}
      label={t(`pilar.dashboard.${label}`)}
      value={title[field] ?? ''}
      onChange={({ target }) => change({ ...title, [field]: target.value })}
      placeholder={(field === 'nameEn' && title.name) || usual || title.nameEn}
      required={isRequired && language === screen}
      slotProps={{ htmlInput: { maxLength: LONGEST_NAME }, inputLabel: { shrink: true } }}
    />
  ));
};

/** As typed, without what is empty. */
export const typed = ({ name, nameEn }: Title): Title => ({ name: name?.trim() || undefined, nameEn: nameEn?.trim() || undefined });
