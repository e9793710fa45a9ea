import type { useAnalysis } from '../analysis/useAnalysis.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { DemoMark } from '../shared/Marks.tsx';
import { isOfToday, type Tile } from './dashboard.ts';

interface Props {
  tile: Tile;
  /** A year is chosen. */
  hasYear: boolean;
  answered: ReturnType<typeof useAnalysis>['answered'];
}

/** With what has to be known beside it: that its figures are made up, or of another day than the dashboard's. */
export const TileName = ({ tile, hasYear, answered }: Props) => {
  const t = useT();
  const language = useLanguage();
  const isMadeUp = answered?.analysis.warnings.some(({ code }) => code === 'SYNTHETIC');
  return (
    <>
      {tile.name[language]}
      {hasYear && isOfToday(tile.query) && ` (${t('pilar.dashboard.asOfToday')})`}
      {isMadeUp && <DemoMark />}
    </>
  );
};
