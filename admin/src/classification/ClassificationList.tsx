import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import { Button } from '@mui/material';
import type { ClassificationRowFragment as Classification } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { useDistrictFilter } from '../shared/place/useDistrictFilter.ts';
import { ClassBadge } from './ClassBadge.tsx';
import { Distribution, useYears } from './Distribution.tsx';
import { indexText } from './indices.ts';
import { LEVELS, UNKNOWN } from './level.ts';

const INDICES = ['input', 'process', 'output'] as const;

export const ClassificationList = () => {
  const t = useT();
  const years = useYears();
  const district = useDistrictFilter(t('pilar.classification.district'));
  const levelText = ({ level }: Classification) => (level ? t(`pilar.classification.levelOf.${level}`) : t('pilar.classification.unknown'));
  return (
    <ListPage<Classification>
      sort={{ field: 'period', order: 'DESC' }}
      searchHint={t('pilar.classification.searchHint')}
      filters={[
        district,
        {
          name: 'level',
          label: t('pilar.classification.level'),
          choices: [
            ...LEVELS.map((id) => ({ id, name: t(`pilar.classification.levelOf.${id}`) })),
            { id: UNKNOWN, name: t('pilar.classification.unknown') },
          ],
        },
        { name: 'year', label: t('pilar.classification.year'), choices: (years ?? []).map((id) => ({ id, name: id })) },
      ]}
      tools={
        <Button component={Link} to="/classificationRules" startIcon={<MenuBookIcon />}>
          {t('pilar.classification.openRule')}
        </Button>
      }
      above={<Distribution />}
      row={(row) => ({
        primary: row.village.name,
        secondary: `${row.village.district.name} · ${row.period}`,
        aside: <ClassBadge classification={row} isShort />,
      })}
      empty={{ title: t('pilar.classification.empty'), help: t('pilar.classification.emptyHelp') }}
    >
      <DataTable.Col
        source="village.name"
        label={t('pilar.classification.village')}
        sx={{ fontWeight: 600 }}
        render={({ village, isSynthetic }: Classification) => (
          <>
            {village.name}
            {isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="village.district.name" label={t('pilar.classification.district')} />
      <DataTable.Col source="period" label={t('pilar.classification.year')} />
      <Column<Classification>
        source="level"
        label={t('pilar.classification.level')}
        render={(row) => <ClassBadge classification={row} isShort />}
        exported={levelText}
      />
      {INDICES.map((index) => (
        <Column<Classification>
          key={index}
          source={`${index}Index`}
          align="right"
          label={t(`pilar.classification.indexOf.${UPPER[index]}`)}
          render={(row) => <IndexValue value={row[`${index}Index`]} />}
          exported={(row) => (row[`${index}Index`] === null ? null : Number(row[`${index}Index`]))}
        />
      ))}
      <DataTable.NumberCol source="missingCount" label={t('pilar.classification.missingCount')} />
    </ListPage>
  );
};

const UPPER = { input: 'INPUT', process: 'PROCESS', output: 'OUTPUT' } as const;

const IndexValue = ({ value }: { value: string | null }) => {
  const format = useFormat();
  return <>{value === null ? '–' : format.decimal(indexText(value))}</>;
};
