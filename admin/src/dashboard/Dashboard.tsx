/** Tiles side by side, narrowed together, for a wall or for a sheet of paper. */
import type { ReactNode } from 'react';
import { today } from '../shared/day.ts';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/paper/Sheet.tsx';
import { usePaper } from '../shared/paper/usePaper.ts';
import { Bar } from './Bar.tsx';
import { type Narrow, narrowedTiles, type Tile } from './dashboard.ts';
import { Tiles } from './Tiles.tsx';
import { useDistricts } from './useDistricts.ts';
import { type Choices, type Needs, useHeading } from './useNarrow.ts';

interface Props {
  name: string;
  tiles: readonly Tile[];
  choices: Choices;
  needs: Needs;
  narrow: Narrow;
  set: (name: string, value: string) => void;
  /** Tiles that are of one sector already are not narrowed to it again. */
  isOfSector?: boolean;
  /** What can be done with it, in its bar. */
  actions: ReactNode;
  /** In place of the tiles, where there are none. */
  empty?: ReactNode;
}

export const Dashboard = ({ name, tiles, choices, needs, narrow, set, isOfSector, actions, empty }: Props) => {
  const t = useT();
  const { print, ...paper } = usePaper();
  const districts = useDistricts(choices, narrow.district);
  const heading = useHeading(choices, narrow, districts.chosen?.name);
  const within = isOfSector ? { ...narrow, sector: undefined } : narrow;
  const shown = narrowedTiles(tiles, within, today().slice(0, 4));
  return (
    <>
      <Bar choices={choices} districts={districts} narrow={narrow} needs={needs} set={set} print={print}>
        {actions}
      </Bar>
      <Sheet {...paper} title={[name, ...heading].join(' · ')} advice={t('pilar.dashboard.toFit')}>
        {tiles.length === 0 ? empty : <Tiles key={narrow.sector} tiles={shown} narrow={within} />}
      </Sheet>
    </>
  );
};
