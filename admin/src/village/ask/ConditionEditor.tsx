/** One condition of the question, by its kind, with its way out. */
import CloseIcon from '@mui/icons-material/Close';
import { Box, IconButton, Typography } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import type { Condition } from './ask.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { villageFields } from './fields.ts';
import { IndicatorEditor } from './IndicatorEditor.tsx';
import { PokjaEditor } from './PokjaEditor.tsx';
import { RelatedEditor } from './RelatedEditor.tsx';
import type { Choices } from './useWords.ts';

interface Props {
  number: number;
  condition: Condition;
  choices: Choices;
  onChange: (condition: Condition | undefined) => void;
}

export const ConditionEditor = ({ number, condition, choices, onChange }: Props) => {
  const t = useT();
  const kind = condition.type === 'related' ? condition.of : condition.type;
  return (
    <Box
      role="group"
      aria-label={`${t('pilar.ask.condition', { number })}: ${t(`pilar.ask.kindOf.${kind}`)}`}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', p: 1, borderRadius: 1, bgcolor: 'background.default' }}
    >
      <Typography
        sx={{ width: { xs: '100%', sm: 132 }, flexShrink: 0, pt: { sm: 0.9 }, fontWeight: 600, display: { xs: 'none', sm: 'block' } }}
      >
        {t(`pilar.ask.kindOf.${kind}`)}
      </Typography>
      <Box sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', gap: 1, minWidth: 0 }}>
        <Typography sx={{ width: '100%', fontWeight: 600, display: { sm: 'none' } }} aria-hidden>
          {t(`pilar.ask.kindOf.${kind}`)}
        </Typography>
        <Editor condition={condition} choices={choices} onChange={onChange} />
      </Box>
      <IconButton size="small" aria-label={t('pilar.ask.remove', { number })} onClick={() => onChange(undefined)}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};

const Editor = ({ condition, choices, onChange }: Omit<Props, 'number'>) => {
  switch (condition.type) {
    case 'field':
      return <FieldEditor fields={villageFields} condition={condition} choices={choices} onChange={onChange} />;
    case 'indicator':
      return <IndicatorEditor condition={condition} choices={choices} onChange={onChange} />;
    case 'pokja':
      return <PokjaEditor condition={condition} onChange={onChange} />;
    case 'related':
      return <RelatedEditor condition={condition} choices={choices} onChange={onChange} />;
  }
};
