import { Box, Chip } from '@mui/material';
import type { ClassificationLevel } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { LEVELS } from './level.ts';

interface Props {
  /** Null where none is computed. */
  classification?: { level: ClassificationLevel | null } | null;
  isShort?: boolean;
}

/** The class in words, with its height on the scale as steps: it can be told without its colour. */
export const ClassBadge = ({ classification, isShort }: Props) => {
  const t = useT();
  if (!classification) return isShort ? null : <StateMark tone="default" label={t('pilar.classification.notComputed')} />;
  const { level } = classification;
  if (!level) return <StateMark tone="warning" label={t(isShort ? 'pilar.classification.unknownShort' : 'pilar.classification.unknown')} />;
  return (
    <Chip
      size="small"
      label={
        <>
          <Steps height={LEVELS.indexOf(level) + 1} />
          {t(`pilar.classification.levelOf.${level}`)}
        </>
      }
      sx={{ color: 'primary.dark', bgcolor: 'primary.light' }}
    />
  );
};

const Steps = ({ height }: { height: number }) => (
  <Box component="span" aria-hidden sx={{ display: 'inline-flex', alignItems: 'flex-end', gap: '2px', height: 11, mr: 0.75 }}>
    {LEVELS.map((level, index) => (
      <Box
        component="span"
        key={level}
        sx={{
          width: 3,
          height: 2 + index * 3,
          border: '1px solid',
          borderColor: 'currentcolor',
          bgcolor: index < height ? 'currentcolor' : 'transparent',
        }}
      />
    ))}
  </Box>
);
