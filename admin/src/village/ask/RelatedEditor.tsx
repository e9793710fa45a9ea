/** Related records: some, none or how many, with details that the same record must have. */
import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton } from '@mui/material';
import { NumberInput } from '../../shared/form/NumberInput.tsx';
import { useT } from '../../shared/i18n.ts';
import { COMPARISONS, type FieldCondition, isCount, type RelatedCondition } from './ask.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { newCondition, relatedFields } from './fields.ts';
import { Pick } from './Pick.tsx';
import type { Choices } from './useWords.ts';

interface Props {
  condition: RelatedCondition;
  choices: Choices;
  onChange: (condition: RelatedCondition) => void;
}

export const RelatedEditor = ({ condition, choices, onChange }: Props) => {
  const t = useT();
  const fields = relatedFields[condition.of];
  const change = (index: number, item: FieldCondition | undefined) =>
    onChange({ ...condition, items: item ? condition.items.with(index, item) : condition.items.toSpliced(index, 1) });
  return (
    <Box sx={{ display: 'grid', gap: 1, width: '100%' }}>
      <Presence condition={condition} onChange={onChange} />
      {condition.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
        <Box key={index} sx={{ display: 'flex', gap: 1, pl: { sm: 2 }, alignItems: 'flex-start' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, flex: 1, minWidth: 0 }}>
            <FieldEditor fields={fields} condition={item} choices={choices} onChange={(changed) => change(index, changed)} />
          </Box>
          <IconButton size="small" aria-label={t('pilar.ask.remove', { number: index + 1 })} onClick={() => change(index, undefined)}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {condition.has !== 'count' && (
        <Box sx={{ pl: { sm: 2 } }}>
          <Button
            size="small"
            startIcon={<AddIcon />}
            onClick={() => onChange({ ...condition, items: [...condition.items, newCondition(fields)] })}
          >
            {t('pilar.ask.addInner')}
          </Button>
        </Box>
      )}
    </Box>
  );
};

const Presence = ({ condition, onChange }: Omit<Props, 'choices'>) => {
  const t = useT();
  const counts = condition.of === 'interventions' || condition.of === 'pokjas';
  const change = (has: RelatedCondition['has']) =>
    onChange(
      has === 'count'
        ? { ...condition, has, count: condition.count ?? { is: 'gte', value: '' }, items: [] }
        : { ...condition, has, count: undefined },
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Pick
        label={t('pilar.ask.has')}
        value={condition.has}
        choices={(counts ? (['some', 'none', 'count'] as const) : (['some', 'none'] as const)).map((has) => ({
          id: has,
          name: t(`pilar.ask.hasOf.${has}`),
        }))}
        onChange={(has) => change(has as RelatedCondition['has'])}
      />
      {condition.count && (
        <>
          <Pick
            label={t('pilar.ask.operator')}
            width={130}
            value={condition.count.is}
            choices={COMPARISONS.map((op) => ({ id: op, name: t(`pilar.ask.op.${op}`) }))}
            onChange={(is) => onChange({ ...condition, count: { ...condition.count!, is: is as (typeof COMPARISONS)[number] } })}
          />
          <NumberInput
            label={t('pilar.ask.number')}
            value={condition.count.value}
            isWrong={condition.count.value !== '' && !isCount(condition.count.value)}
            onChange={(value) => onChange({ ...condition, count: { ...condition.count!, value } })}
          />
        </>
      )}
    </Box>
  );
};
