/** In which order rows stand within their group. */
import type { AnalysisOrderDirection, AnalysisOrderInput } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../../shared/i18n.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { DirectionPick } from './DirectionPick.tsx';
import { Lines } from './Lines.tsx';
import type { EditorProps } from './Settings.tsx';
import { useMeasureChoices } from './useMeasureLabels.ts';

const MOST = 3;
/** No alias can be called so. */
const LABEL = '|label';

interface Line {
  by: string;
  direction: AnalysisOrderDirection;
}

export const OrderEditor = ({ question, change }: EditorProps) => {
  const t = useT();
  const choices = [...useMeasureChoices(question), { id: LABEL, name: t('pilar.analysis.byLabel') }];
  return (
    <Lines<Line>
      given={(question.orderBy ?? []).map(({ measure, direction = 'ASC' }) => ({ by: measure ?? LABEL, direction }))}
      fresh={{ by: '', direction: 'DESC' }}
      most={MOST}
      addText={t('pilar.analysis.addOrder')}
      isComplete={({ by }) => by !== ''}
      onChange={(lines) => change({ orderBy: lines?.map(orderOf) })}
    >
      {(line, set) => (
        <>
          <Pick label={t('pilar.analysis.by')} value={line.by} choices={choices} onChange={(by) => set({ ...line, by })} width={320} />
          <DirectionPick value={line.direction} onChange={(direction) => set({ ...line, direction })} />
        </>
      )}
    </Lines>
  );
};

const orderOf = ({ by, direction }: Line): AnalysisOrderInput => ({ ...(by === LABEL ? { label: true } : { measure: by }), direction });
