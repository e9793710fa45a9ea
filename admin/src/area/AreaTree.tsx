/** The administrative tree, a branch at a time; typing searches it by name or code. */
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Box, Card, IconButton, Skeleton, Typography } from '@mui/material';
import { type AreaRowFragment as Area, AreasDocument, type AreaWhere } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useViewer } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { useAnswer } from '../shared/useAnswer.ts';

const MOST_BRANCHES = 100;

export const AreaTree = () => {
  const t = useT();
  return (
    <Card component="section" aria-label={t('pilar.area.tree')} sx={{ p: 1.5 }}>
      <Branches where={useRoots()} />
    </Card>
  );
};

/** Where one's roles lie; who acts in the whole country begins with the provinces. */
function useRoots(): AreaWhere {
  const codes = (useViewer()?.roles ?? []).map(({ area }) => area);
  const inner = codes.filter((code) => code !== null);
  return codes.length === inner.length && inner.length > 0 ? { code: { in: [...new Set(inner)] } } : { level: { eq: 'PROVINCE' } };
}

const Branches = ({ where }: { where: AreaWhere }) => {
  const t = useT();
  const asked = { where: { and: [where, { validOn: 'TODAY' }] }, orderBy: [{ code: 'ASC' as const }], first: MOST_BRANCHES };
  const { data, error, refetch } = useAnswer(AreasDocument, asked);
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <Skeleton width={220} role="status" aria-label={t('pilar.shared.loading')} />;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, '& ul': { pl: { xs: 2, sm: 3.5 }, borderLeft: 1, borderColor: 'divider', ml: 2 } }}
    >
      {data.rows.nodes.map((area) => (
        <Branch key={area.id} area={area} isOpenAtFirst={data.rows.nodes.length === 1} />
      ))}
    </Box>
  );
};

const Branch = ({ area, isOpenAtFirst }: { area: Area; isOpenAtFirst: boolean }) => {
  const t = useT();
  const format = useFormat();
  const { totalCount } = area.children;
  const [isOpen, setOpen] = useState(isOpenAtFirst && totalCount > 0);
  return (
    <li>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 36 }}>
        {totalCount > 0 ? (
          <IconButton
            size="small"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'pilar.area.close' : 'pilar.area.open', { name: area.name })}
            onClick={() => setOpen(!isOpen)}
          >
            <ExpandIcon sx={{ transform: isOpen ? 'none' : 'rotate(-90deg)' }} />
          </IconButton>
        ) : (
          <Box sx={{ width: 34 }} />
        )}
        <RecordLink resource="areas" id={area.id}>
          {area.name}
        </RecordLink>
        <Typography variant="body2" color="textSecondary" sx={{ ml: 1 }}>
          {area.code}
          {totalCount > 0 && ` · ${t(`pilar.area.belowOf.${area.level}`, { count: format.integer(totalCount) })}`}
        </Typography>
      </Box>
      {isOpen && <Branches where={{ parent: { id: { eq: area.id } } }} />}
    </li>
  );
};
