import type { AnalysisOrderDirection } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../../shared/i18n.ts';
import { Pick } from '../../village/ask/Pick.tsx';

export const DirectionPick = ({
  value,
  onChange,
}: {
  value: AnalysisOrderDirection;
  onChange: (value: AnalysisOrderDirection) => void;
}) => {
  const t = useT();
  return (
    <Pick
      label={t('pilar.analysis.direction')}
      value={value}
      choices={(['DESC', 'ASC'] as const).map((id) => ({ id, name: t(`pilar.analysis.directionOf.${id}`) }))}
      onChange={(direction) => onChange(direction as AnalysisOrderDirection)}
    />
  );
};
