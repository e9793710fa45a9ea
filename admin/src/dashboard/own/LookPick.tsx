import { MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { Analysis } from '../../analysis/answer/answer.ts';
import { kindsFor, shapeOf } from '../../analysis/chart/kinds.ts';
import { drawable } from '../../analysis/chart/points.ts';
import type { Question } from '../../analysis/question.ts';
import { useAnalysis } from '../../analysis/useAnalysis.ts';
import { levelOf } from '../../map/blocks.ts';
import { useT } from '../../shared/i18n.ts';
import { useSteady } from '../useSteady.ts';
import type { Pick } from './useChoices.ts';

/** `FIGURE`, `chart` for the one that fits, a kind of chart in small letters, or `map`. */
export interface Looks {
  all: string[];
  usual: string;
  analysis?: Analysis;
}

/** Another one's answer stays in sight until this one's is there. */
const isSame = (one: Question, other: Question): boolean => JSON.stringify(one) === JSON.stringify(other);
const NOTHING: Question = { measures: [] };

/** Ways to look at the answer of a question; the one it was saved with comes first to mind. */
export function useLooks(picked: Pick | undefined): Looks {
  const query = useSteady(picked?.query ?? NOTHING);
  const { answered } = useAnalysis(query);
  return useMemo(() => {
    const analysis = answered && isSame(answered.question, query) ? answered.analysis : undefined;
    const isDrawn = analysis && drawable(analysis);
    const kinds = isDrawn ? kindsFor(shapeOf(analysis, query)).map((kind) => kind.toLowerCase()) : [];
    const saved = picked?.view?.view;
    /** Before the answer is there, only what it was looked at as is known to fit. */
    const drawn = isDrawn ? ['chart', ...kinds] : analysis ? [] : [...new Set(['chart', saved ?? 'chart'])];
    const all = [...drawn, ...(analysis && levelOf(analysis) ? ['map'] : []), 'FIGURE'];
    return { all, usual: saved && all.includes(saved) ? saved : all[0]!, analysis };
  }, [answered, query, picked]);
}

interface Props {
  looks: Looks;
  value: string;
  choose: (look: string) => void;
}

export const LookPick = ({ looks, value, choose }: Props) => {
  const t = useT();
  const textOf = (look: string) => {
    if (look === 'FIGURE' || look === 'chart' || look === 'map') return t(`pilar.dashboard.lookOf.${look}`);
    return t(`pilar.chart.kindOf.${look.toUpperCase() as 'LINE'}`);
  };
  return (
    <TextField select label={t('pilar.dashboard.look')} value={value} onChange={({ target }) => choose(target.value)}>
      {looks.all.map((look) => (
        <MenuItem key={look} value={look}>
          {textOf(look)}
        </MenuItem>
      ))}
    </TextField>
  );
};
