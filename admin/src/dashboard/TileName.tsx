import type { useAnalysis } from '../analysis/useAnalysis.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { DemoMark } from '../shared/Marks.tsx';
import { type AskedTile, isOfNoSector, type Narrow, otherTime } from './dashboard.ts';

interface Props {
  tile: AskedTile;
  narrow: Narrow;
  answered: ReturnType<typeof useAnalysis>['answered'];
}

/** With what has to be known beside it: that its figures are made up, of another day or of more sectors than the dashboard's, or asked otherwise by now. */
export const TileName = ({ tile, narrow, answered }: Props) => {
  const t = useT();
  const language = useLanguage();
  const isMadeUp = answered?.analysis.warnings.some(({ code }) => code === 'SYNTHETIC');
  const time = narrow.year && otherTime(tile.query, narrow.year);
  const notes = [
    time && t(`pilar.dashboard.${time}`),
    narrow.sector && isOfNoSector(tile.query) && t('pilar.dashboard.ofAllSectors'),
    tile.changedTo && t('pilar.dashboard.changed'),
  ].filter(Boolean);
  return (
    <>
      {tile.name[language]}
      {notes.length > 0 && ` (${notes.join('; ')})`}
      {isMadeUp && <DemoMark />}
    </>
  );
};
