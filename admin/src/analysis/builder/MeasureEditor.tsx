/** What of a measure is shown, from which source, under which conditions of its own, and what it is called. */
import { TextField, Typography } from '@mui/material';
import { type AnalysisShow, SourcesOfIndicatorDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useName, useT } from '../../shared/i18n.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { useExplore } from '../explore.ts';
import { aliasesOf, aliasOf, isAlias, type Measure } from '../question.ts';
import type { MeasureWord } from '../useWords.ts';
import { FilterRow } from './FilterRow.tsx';

const SHOWS: readonly AnalysisShow[] = ['VALUE', 'NUMERATOR', 'DENOMINATOR', 'TARGET', 'DISTANCE', 'COVERAGE'];
const MOST_FILTERS = 10;

interface Props {
  measure: Measure;
  index: number;
  word?: MeasureWord;
  onChange: (measure: Measure) => void;
}

export const MeasureEditor = ({ measure, index, word, onChange }: Props) => {
  const t = useT();
  return (
    <>
      {word && (
        <Typography variant="body2" color="textSecondary">
          {word.help}
        </Typography>
      )}
      {measure.indicator && (
        <>
          <Pick
            label={t('pilar.analysis.show')}
            value={measure.show ?? 'VALUE'}
            choices={SHOWS.map((id) => ({ id, name: t(`pilar.analysis.showOf.${id}`) }))}
            onChange={(show) => onChange({ ...measure, show: show === 'VALUE' ? undefined : (show as AnalysisShow) })}
          />
          <SourcePick
            code={measure.indicator}
            value={measure.source ?? ''}
            onChange={(source) => onChange({ ...measure, source: source || undefined })}
          />
        </>
      )}
      <FilterRow
        label={t('pilar.analysis.ownFilters')}
        isNarrow
        filters={measure.filters ?? []}
        path={`measures.${index}.filters`}
        most={MOST_FILTERS}
        allows={(dimension) => word?.dimensions.includes(dimension) ?? true}
        onChange={(filters) => onChange({ ...measure, filters })}
      />
      <AliasInput measure={measure} index={index} onChange={onChange} />
    </>
  );
};

const SourcePick = ({ code, value, onChange }: { code: string; value: string; onChange: (source: string) => void }) => {
  const t = useT();
  const name = useName();
  const { data } = useAnswer(SourcesOfIndicatorDocument, { code }, { standing: true });
  const sources = (data?.indicators.nodes[0]?.sources.nodes ?? []).map(({ source }) => ({ id: source.code, name: name(source) }));
  const known = value && !sources.some(({ id }) => id === value) ? [...sources, { id: value, name: value }] : sources;
  return (
    <Pick
      label={t('pilar.analysis.source')}
      value={value || 'BY_RANK'}
      choices={[{ id: 'BY_RANK', name: t('pilar.analysis.byRank') }, ...known]}
      onChange={(source) => onChange(source === 'BY_RANK' ? '' : source)}
    />
  );
};

/** Conditions, order and the keys of columns call it so; it must be the only one. */
const AliasInput = ({ measure, index, onChange }: Omit<Props, 'word'>) => {
  const t = useT();
  const { question } = useExplore();
  const [text, setText] = useState(aliasOf(measure, index));
  const others = aliasesOf(question).filter((_, place) => place !== index);
  const isRight = isAlias(text) && !others.includes(text);
  return (
    <TextField
      label={t('pilar.analysis.alias')}
      value={text}
      error={!isRight}
      helperText={t('pilar.analysis.aliasHelp')}
      onChange={({ target: { value } }) => {
        setText(value);
        if (isAlias(value) && !others.includes(value)) onChange({ ...measure, alias: value });
      }}
    />
  );
};
