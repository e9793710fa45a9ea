/** What has to be known about how a map is drawn: whose boundaries these are, or that it is none. */
import { Note } from '../analysis/chart/Notes.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { DOTS, type Layer, SHAPES } from './layers.ts';
import type { AboutLayer, ShapeFile } from './useShapes.ts';

interface Props {
  layer: Layer;
  files: readonly ShapeFile[];
  hasDistricts: boolean;
}

export const LayerNotes = ({ layer, files, hasDistricts }: Props) => {
  const t = useT();
  if (layer !== SHAPES)
    return <Note>{t(layer === DOTS ? 'pilar.map.dotted' : hasDistricts ? 'pilar.map.schematic' : 'pilar.map.schematicAbove')}</Note>;
  // Of several regencies most have the same one.
  const abouts = new Map(files.map(({ layer: about }) => [JSON.stringify(about), about]));
  return [...abouts].map(([key, about]) => <Credit key={key} about={about} />);
};

const Credit = ({ about: { credit, licence, takenOn, isOfficial } }: { about: Omit<AboutLayer, 'name'> }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Note>
      {[
        t('pilar.map.credit', { credit: licence ? `${credit} (${licence})` : credit }),
        takenOn && t('pilar.map.asOf', { day: format.day(takenOn) }),
        !isOfficial && t('pilar.map.indicative'),
      ]
        .filter(Boolean)
        .join(' ')}
    </Note>
  );
};
