/** How many Kampung KB are in each class, of what the list shows; each bar narrows the list to its class. */
import { Box, ButtonBase, Card, Typography } from '@mui/material';
import {
  ClassificationDistributionDocument,
  type ClassificationDistributionQuery,
  type ClassificationWhere,
  ClassificationYearsDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useListContext } from 'react-admin';
import { whereOf } from '../provider/where.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { withValue } from '../shared/list/ListTools.tsx';
import { Room } from '../shared/Room.tsx';
import { PictureSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { LEVELS, UNKNOWN } from './level.ts';
import { classifications, ofLevel } from './resource.ts';

const BARS = [...LEVELS, UNKNOWN] as const;
type BarName = (typeof BARS)[number];

/** The years there are, newest first; undefined while they are on their way. */
export function useYears(): string[] | undefined {
  const { data, isPending } = useAnswer(ClassificationYearsDocument, {}, { standing: true });
  if (isPending) return undefined;
  const [newest, oldest] = [data?.newest.nodes[0], data?.oldest.nodes[0]].map((row) => Number(row?.period));
  if (!newest || !oldest) return [];
  return Array.from({ length: newest - oldest + 1 }, (_, back) => String(newest - back));
}

/** In pixels, until it was seen. */
const USUAL = 216;

export const Distribution = () => {
  const years = useYears();
  return (
    <Box sx={{ mb: 1.5, maxWidth: 640 }}>
      <Room name="classes" usual={USUAL}>
        {years?.[0] && <OfYear newest={years[0]} />}
        {!years && <PictureSkeleton />}
      </Room>
    </Box>
  );
};

const OfYear = ({ newest }: { newest: string }) => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const year = String(filterValues.year ?? newest);
  const { level: asked, ...others } = filterValues;
  const shown = whereOf(classifications, { ...others, year }) as ClassificationWhere;
  const { data, error, refetch } = useAnswer(
    ClassificationDistributionDocument,
    {
      basic: { and: [shown, ofLevel('BASIC')] },
      developing: { and: [shown, ofLevel('DEVELOPING')] },
      independent: { and: [shown, ofLevel('INDEPENDENT')] },
      sustainable: { and: [shown, ofLevel('SUSTAINABLE')] },
      unknown: { and: [shown, ofLevel(UNKNOWN)] },
    },
    { keep: true },
  );
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <PictureSkeleton />;
  const most = Math.max(1, ...BARS.map((bar) => data[bar].totalCount));
  return (
    <Card component="section" aria-labelledby="distribution" sx={{ p: 2 }}>
      <Typography variant="h2" id="distribution" sx={{ mb: 1 }}>
        {t('pilar.classification.distribution', { year })}
      </Typography>
      {BARS.map((bar) => (
        <OneBar
          key={bar}
          name={bar}
          count={data[bar].totalCount}
          most={most}
          isAsked={asked === bar}
          choose={() => setFilters(withValue({ ...filterValues, year }, 'level', asked === bar ? '' : bar))}
        />
      ))}
    </Card>
  );
};

interface OneBarProps {
  name: BarName & keyof ClassificationDistributionQuery;
  count: number;
  most: number;
  isAsked: boolean;
  choose: () => void;
}

const OneBar = ({ name, count, most, isAsked, choose }: OneBarProps) => {
  const t = useT();
  const format = useFormat();
  const isUnknown = name === UNKNOWN;
  return (
    <ButtonBase
      aria-pressed={isAsked}
      onClick={choose}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '120px 1fr 36px', sm: '180px 1fr 44px' },
        gap: 1,
        width: '100%',
        py: 0.5,
        px: 0.5,
        borderRadius: 1,
        alignItems: 'center',
        textAlign: 'left',
        bgcolor: isAsked ? 'action.selected' : undefined,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Typography component="span" sx={{ fontWeight: isAsked ? 700 : 500 }}>
        {t(isUnknown ? 'pilar.classification.unknown' : `pilar.classification.levelOf.${name}`)}
      </Typography>
      <Box
        aria-hidden
        sx={{
          height: 14,
          borderRadius: 1,
          width: `${(100 * count) / most}%`,
          minWidth: count ? 3 : 0,
          bgcolor: isUnknown ? 'transparent' : 'primary.main',
          border: isUnknown && count ? '1px dashed' : 0,
          borderColor: 'text.secondary',
        }}
      />
      <Typography component="span" sx={{ fontWeight: 650, textAlign: 'right' }}>
        {format.integer(count)}
      </Typography>
    </ButtonBase>
  );
};
