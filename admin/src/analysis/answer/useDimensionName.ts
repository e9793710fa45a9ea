import { type AnalysisDimension, AnalysisWordsDocument } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useMemo } from 'react';
import { useName } from '../../shared/i18n.ts';
import { useAnswer } from '../../shared/useAnswer.ts';

/** Names of dimensions, as the catalogue of questions has them; asked once per session. */
export function useDimensionName(): (dimension: AnalysisDimension) => string {
  const name = useName();
  const { data } = useAnswer(AnalysisWordsDocument, {}, { standing: true });
  const entries = useMemo(() => new Map(data?.analysisCatalogue.dimensions.map((entry) => [entry.dimension, entry])), [data]);
  return useCallback(
    (dimension) => {
      const entry = entries.get(dimension);
      return entry ? name(entry) : dimension;
    },
    [entries, name],
  );
}
