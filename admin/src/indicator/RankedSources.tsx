/** Sources in their order, the one that counts first at the top; moved by buttons, so by the keyboard too. */
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import RemoveIcon from '@mui/icons-material/Close';
import { Autocomplete, Box, IconButton, List, ListItem, ListItemText, TextField } from '@mui/material';
import { SourceChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { useName, useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';

export interface RankedSource {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

interface Props {
  ranked: readonly RankedSource[];
  onChange: (ranked: RankedSource[]) => void;
  problem?: string;
}

export const RankedSources = ({ ranked, onChange, problem }: Props) => {
  const t = useT();
  const name = useName();
  const { data } = useAnswer(SourceChoicesDocument, {}, { standing: true });
  const left = (data?.sources.nodes ?? []).filter(({ id }) => !ranked.some((source) => source.id === id));
  const swap = (index: number, by: 1 | -1) => onChange(ranked.toSpliced(index, 1).toSpliced(index + by, 0, ranked[index]!));
  return (
    <Box>
      <List dense component="ol" disablePadding sx={{ counterReset: 'rank' }}>
        {ranked.map((source, index) => (
          <ListItem
            key={source.id}
            divider
            sx={{ pr: 14 }}
            secondaryAction={
              <>
                <Move
                  label={t('pilar.indicator.rankUp', { source: name(source) })}
                  isOff={index === 0}
                  move={() => swap(index, -1)}
                  Icon={UpIcon}
                />
                <Move
                  label={t('pilar.indicator.rankDown', { source: name(source) })}
                  isOff={index === ranked.length - 1}
                  move={() => swap(index, 1)}
                  Icon={DownIcon}
                />
                <Move
                  label={t('pilar.indicator.rankRemove', { source: name(source) })}
                  isOff={ranked.length === 1}
                  move={() => onChange(ranked.toSpliced(index, 1))}
                  Icon={RemoveIcon}
                />
              </>
            }
          >
            <ListItemText primary={`${index + 1}. ${name(source)}`} secondary={source.code} />
          </ListItem>
        ))}
      </List>
      <Autocomplete
        sx={{ mt: 1.5, maxWidth: 420 }}
        size="small"
        options={left}
        value={null}
        blurOnSelect
        getOptionLabel={name}
        getOptionKey={({ id }) => id}
        onChange={(_, source) => source && onChange([...ranked, source])}
        noOptionsText={t('pilar.shared.noMatch')}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('pilar.indicator.rankAdd')}
            error={Boolean(problem)}
            helperText={problem ?? t('pilar.indicator.rankHelp')}
          />
        )}
      />
    </Box>
  );
};

interface MoveProps {
  label: string;
  isOff: boolean;
  move: () => void;
  Icon: typeof UpIcon;
}

const Move = ({ label, isOff, move, Icon }: MoveProps) => (
  <IconButton size="small" aria-label={label} disabled={isOff} onClick={move}>
    <Icon fontSize="small" />
  </IconButton>
);
