/** A group of conditions that all hold, or of which any holds; groups nest. */
import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, FormControlLabel, Stack, Switch, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useRef } from 'react';
import { useT } from '../../shared/i18n.ts';
import { AddMenu } from './AddMenu.tsx';
import type { Group, Join, Node } from './ask.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import type { Choices } from './useWords.ts';

interface Props {
  group: Group;
  choices: Choices;
  /** Undefined removes the group. */
  onChange: (group: Group | undefined) => void;
  inner?: boolean;
}

export const GroupEditor = ({ group, choices, onChange, inner }: Props) => {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const change = (index: number, node: Node | undefined) => {
    const items = node ? group.items.with(index, node) : group.items.toSpliced(index, 1);
    onChange({ ...group, items });
    // The button that was pressed is gone: the keyboard stays in the group.
    if (!node) requestAnimationFrame(() => box.current?.focus());
  };
  return (
    <Box
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t('pilar.ask.group')}
      sx={inner ? { borderLeft: 3, borderColor: 'primary.main', pl: 1.5, py: 0.5, borderRadius: 0.5 } : { outline: 'none' }}
    >
      <GroupHead group={group} onChange={onChange} inner={inner} />
      <Stack spacing={1} sx={{ my: 1 }}>
        {group.items.map((item, index) =>
          item.type === 'group' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            <GroupEditor key={index} group={item} choices={choices} onChange={(node) => change(index, node)} inner />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            <ConditionEditor key={index} number={index + 1} condition={item} choices={choices} onChange={(node) => change(index, node)} />
          ),
        )}
      </Stack>
      <AddMenu join={group.join} add={(node) => onChange({ ...group, items: [...group.items, node] })} />
    </Box>
  );
};

const GroupHead = ({ group, onChange, inner }: Omit<Props, 'choices'>) => {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={group.join}
        aria-label={t('pilar.ask.join')}
        onChange={(_, join: Join | null) => join && onChange({ ...group, join })}
        sx={{
          '& .MuiToggleButton-root': { py: 0.25, color: 'text.secondary' },
          '& .MuiToggleButton-root.Mui-selected': { color: 'primary.main', bgcolor: 'primary.light', fontWeight: 700 },
        }}
      >
        <ToggleButton value="and">{t('pilar.ask.all')}</ToggleButton>
        <ToggleButton value="or">{t('pilar.ask.any')}</ToggleButton>
      </ToggleButtonGroup>
      {inner && (
        <FormControlLabel
          control={
            <Switch size="small" checked={group.not ?? false} onChange={(_, not) => onChange({ ...group, not: not || undefined })} />
          }
          label={t('pilar.ask.negate')}
        />
      )}
      <Box sx={{ flex: 1 }} />
      <Button size="small" color="inherit" startIcon={inner ? <CloseIcon /> : undefined} onClick={() => onChange(undefined)}>
        {t(inner ? 'pilar.ask.removeGroup' : 'pilar.ask.clear')}
      </Button>
    </Box>
  );
};
