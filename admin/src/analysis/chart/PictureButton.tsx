/** The drawing to take along, with the question above and where its figures come from below. */
import ImageIcon from '@mui/icons-material/ImageOutlined';
import type { RefObject } from 'react';
import { useNotify } from 'react-admin';
import { today } from '../../shared/day.ts';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { MenuButton } from '../../shared/MenuButton.tsx';
import { saveFile } from '../../shared/sheet/saveFile.ts';
import type { Analysis } from '../answer/answer.ts';
import { fileName } from '../answer/fileName.ts';
import { warningLines } from '../answer/names.ts';
import { useLabel } from '../answer/useLabel.ts';
import { useOriginText } from '../answer/useOriginText.ts';
import { fileOf, pictureOf, pixelsOf } from './picture.ts';

const KINDS = ['png', 'svg'] as const;

export const PictureButton = ({ analysis, figure }: { analysis: Analysis; figure: RefObject<HTMLElement | null> }) => {
  const t = useT();
  const label = useLabel();
  const notify = useNotify();
  const lines = useLines(analysis);
  const save = async (kind: (typeof KINDS)[number]) => {
    const heading = label.sentence(analysis);
    try {
      const picture = pictureOf(figure.current!, { heading, lines });
      saveFile(kind === 'svg' ? fileOf(picture) : await pixelsOf(picture), `${fileName(heading)}-${today()}.${kind}`);
    } catch {
      notify(t('pilar.chart.pictureFailed'), { type: 'error' });
    }
  };
  return (
    <MenuButton
      label={t('pilar.chart.picture')}
      icon={<ImageIcon />}
      kinds={KINDS}
      textOf={(kind) => t(`pilar.chart.pictureAs.${kind}`)}
      choose={save}
    />
  );
};

/** Nobody takes data of the demonstration along for facts. */
function useLines(analysis: Analysis): string[] {
  const t = useT();
  const label = useLabel();
  const { moment } = useFormat();
  const originText = useOriginText();
  const origins = analysis.origins.map((origin) => originText(origin, analysis.columns));
  return [
    `${t('pilar.answer.freshness')}: ${moment(analysis.freshness)}.`,
    ...(origins.length > 0 ? [`${t('pilar.answer.source')}: ${origins.join('; ')}.`] : []),
    ...warningLines({ ...analysis, warnings: analysis.warnings.filter(({ code }) => code === 'SYNTHETIC') }, label),
  ];
}
