/** The way to all that is measured, done and chosen from. */
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, CardActionArea, IconButton, Typography } from '@mui/material';
import { CatalogueTreeDocument, type CatalogueTreeQuery } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListLink, RecordLink } from '../shared/links.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Room } from '../shared/Room.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { SMALL } from './entries.ts';

type Pillar = CatalogueTreeQuery['pillars']['nodes'][number];
type Programme = Pillar['programmes']['nodes'][number];

/** Height of the tree as it is delivered, in pixels. */
const USUAL = 545;
const TILES = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(220px, 1fr))' } };

export const CataloguePage = () => {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={t('pilar.catalogue.title')} />
      <Typography color="textSecondary">{t('pilar.catalogue.help')}</Typography>
      <Panel title={t('pilar.catalogue.measures')}>
        <Box sx={TILES}>
          <Tile to="/indicators" title={t('pilar.indicator.many')} help={t('pilar.catalogue.indicatorsHelp')} />
          <Tile to="/validationRules" title={t('pilar.validation.many')} help={t('pilar.catalogue.rulesHelp')} />
          <Tile to="/classificationRules" title={t('pilar.classification.ruleMany')} help={t('pilar.catalogue.classRulesHelp')} />
        </Box>
      </Panel>
      <Tree />
      <Panel title={t('pilar.catalogue.lists')}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t('pilar.catalogue.listsHelp')}
        </Typography>
        <Box sx={TILES}>
          {SMALL.map((name) => (
            <Tile key={name} to={`/${name}`} title={t(`pilar.catalogue.nounOf.${name}.many`)} />
          ))}
        </Box>
      </Panel>
    </Box>
  );
};

const Tile = ({ to, title, help }: { to: string; title: string; help?: string }) => (
  <Card>
    <CardActionArea component={Link} to={to} sx={{ p: 1.5, height: '100%' }}>
      <Typography sx={{ fontWeight: 650 }}>{title}</Typography>
      {help && (
        <Typography variant="body2" color="textSecondary">
          {help}
        </Typography>
      )}
    </CardActionArea>
  </Card>
);

const Tree = () => {
  const t = useT();
  const may = useMay();
  const { data, error, refetch } = useAnswer(CatalogueTreeDocument, {});
  return (
    <Panel
      title={t('pilar.catalogue.tree')}
      aside={
        may('catalogue.manage') && (
          <Button component={Link} to="/programmes/create" size="small" startIcon={<AddIcon />}>
            {t('pilar.catalogue.nounOf.programmes.one')}
          </Button>
        )
      }
    >
      <Typography variant="body2" color="textSecondary">
        {t('pilar.catalogue.treeHelp')}
      </Typography>
      {error && <Failure error={error} retry={refetch} />}
      <Room name="catalogue" usual={USUAL}>
        {!data && !error && (
          <Box sx={{ mt: 2 }}>
            <RowsSkeleton />
          </Box>
        )}
        {data?.pillars.nodes.map((pillar) => (
          <OnePillar key={pillar.id} pillar={pillar} />
        ))}
      </Room>
    </Panel>
  );
};

const OnePillar = ({ pillar }: { pillar: Pillar }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="h3">{name(pillar)}</Typography>
      {pillar.indicators.totalCount > 0 && (
        <ListLink resource="indicators" filter={{ pillar: pillar.code }}>
          {t('pilar.catalogue.nIndicators', { count: format.integer(pillar.indicators.totalCount) })}
        </ListLink>
      )}
      {pillar.programmes.nodes.map((programme) => (
        <OneProgramme key={programme.id} programme={programme} />
      ))}
    </Box>
  );
};

/** A summary that opens by itself, without a script: the browser's own. */
const OneProgramme = ({ programme }: { programme: Programme }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const may = useMay();
  const { nodes } = programme.activities;
  const given = new URLSearchParams({
    programme: JSON.stringify({ id: programme.id, code: programme.code, name: programme.name, nameEn: programme.nameEn }),
  });
  return (
    <Box component="details" sx={{ pl: 1.5, py: 0.5, borderLeft: 2, borderColor: 'divider', mt: 0.75 }}>
      <Box component="summary" sx={{ cursor: 'pointer', py: 0.25 }}>
        {name(programme)}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          ({t('pilar.catalogue.nActivities', { count: format.integer(nodes.length) })})
        </Typography>
      </Box>
      <RecordLink resource="programmes" id={programme.id}>
        {programme.code}
      </RecordLink>
      {may('catalogue.manage') && (
        <IconButton
          size="small"
          component={Link}
          to={`/activities/create?${given}`}
          aria-label={`${t('pilar.catalogue.nounOf.activities.one')}: ${name(programme)}`}
        >
          <AddIcon fontSize="small" />
        </IconButton>
      )}
      {nodes.length === 0 && <Typography color="textSecondary">{t('pilar.catalogue.noActivities')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {nodes.map((activity) => (
          <li key={activity.id}>
            <RecordLink resource="activities" id={activity.id}>
              {name(activity)}
            </RecordLink>
            {activity.ministry && ` · ${name(activity.ministry)}`}
          </li>
        ))}
      </Box>
    </Box>
  );
};
