import TravelExploreIcon from '@mui/icons-material/TravelExploreOutlined';
import { Button, Chip } from '@mui/material';
import type { VillageRowFragment as Village } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { DataTable, useListContext } from 'react-admin';
import { ClassBadge } from '../classification/ClassBadge.tsx';
import { LEVELS } from '../classification/level.ts';
import { useMay } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { LinkedChips } from '../shared/list/LinkedChips.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { withValue } from '../shared/list/ListTools.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { dateIn } from '../shared/sheet/sheet.ts';
import { AskBuilder } from './ask/AskBuilder.tsx';
import { type Group, readAsk } from './ask/ask.ts';
import { phraseOf } from './ask/sentence.ts';
import { useChoices, useWords } from './ask/useWords.ts';
import { ToSetButton } from './ToSetButton.tsx';

export const VillageList = () => {
  const t = useT();
  const format = useFormat();
  const choices = useChoices();
  const seesClasses = useMay()('classification.read');
  const levels = LEVELS.map((id) => ({ id, name: t(`pilar.classification.levelOf.${id}`) }));
  const [isOpen, setOpen] = useState(() => location.search.includes('ask'));
  return (
    <ListPage<Village>
      sort={{ field: 'code', order: 'ASC' }}
      searchHint={t('pilar.village.searchHint')}
      filters={[
        { name: 'kind', label: t('pilar.village.kind'), choices: choices.villageKind },
        {
          name: 'formed',
          label: t('pilar.village.kampung'),
          choices: [
            { id: 'true', name: t('pilar.village.formed') },
            { id: 'false', name: t('pilar.village.notFormed') },
          ],
        },
        ...(seesClasses ? [{ name: 'level', label: t('pilar.classification.level'), choices: levels }] : []),
      ]}
      tools={
        <>
          <Button
            variant={isOpen ? 'contained' : 'outlined'}
            startIcon={<TravelExploreIcon />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'pilar.ask.close' : 'pilar.ask.open')}
          </Button>
          <ToSetButton />
        </>
      }
      above={isOpen && <AskBuilder />}
      chips={
        <>
          <AskChips />
          <LinkedChips of={['intervention']} />
        </>
      }
      hiddenColumns={['code']}
      row={(village) => ({
        primary: village.name,
        secondary: `${t(`pilar.village.kindOf.${village.kind}`)} · ${village.district.name}`,
        aside: <Formed village={village} />,
      })}
      empty={{ title: t('pilar.home.nothing'), help: t('pilar.home.nothingHelp') }}
    >
      <DataTable.Col source="name" label={t('pilar.village.name')} sx={{ fontWeight: 600 }} />
      <DataTable.Col source="code" label={t('pilar.shared.code')} />
      <DataTable.Col source="district.name" label={t('pilar.village.district')} />
      <DataTable.Col
        source="kind"
        label={t('pilar.village.kind')}
        render={(village: Village) => t(`pilar.village.kindOf.${village.kind}`)}
      />
      <Column<Village>
        label={t('pilar.village.kampung')}
        render={(village) => <Formed village={village} />}
        exported={({ kampung, validTo }) => t(validTo ? 'pilar.area.ended' : kampung ? 'pilar.village.formed' : 'pilar.village.notFormed')}
      />
      {seesClasses && (
        <Column<Village>
          label={t('pilar.classification.level')}
          render={({ classification }) => <ClassBadge classification={classification} isShort />}
          exported={({ classification }) => (classification?.level ? t(`pilar.classification.levelOf.${classification.level}`) : null)}
        />
      )}
      <Column<Village>
        label={t('pilar.kampung.launchedOn')}
        exported={({ kampung }) => (kampung ? (dateIn(kampung.launchedOn) ?? null) : null)}
        render={(village: Village) => (village.kampung ? format.day(village.kampung.launchedOn) : '–')}
      />
      <DataTable.NumberCol source="memberCount" label={t('pilar.village.memberCount')} />
      <DataTable.NumberCol source="interventionCount" label={t('pilar.village.interventionCount')} />
    </ListPage>
  );
};

const Formed = ({ village }: { village: Village }) => {
  const t = useT();
  if (village.validTo) return <StateMark tone="default" label={t('pilar.area.ended')} />;
  return village.kampung ? (
    <>
      <StateMark tone="success" label={t('pilar.village.formed')} />
      {village.kampung.isSynthetic && <DemoMark />}
    </>
  ) : (
    <StateMark tone="default" label={t('pilar.village.notFormed')} />
  );
};

/** Each condition of the question as a chip of its own. */
const AskChips = () => {
  const { filterValues, setFilters } = useListContext();
  const ask = readAsk(filterValues.ask);
  const words = useWords(useChoices(ask));
  if (!ask) return null;
  const chips = ask.join === 'and' && !ask.not ? ask.items : [ask];
  const without = (index: number): Group | undefined => {
    const items = ask.items.toSpliced(index, 1);
    return chips.length === 1 || items.length === 0 ? undefined : { ...ask, items };
  };
  return chips.map((node, index) => (
    <Chip
      // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
      key={index}
      color="primary"
      variant="outlined"
      label={phraseOf(node, words)}
      onDelete={() => setFilters(withValue(filterValues, 'ask', without(index)))}
      sx={{ maxWidth: '100%' }}
    />
  ));
};
