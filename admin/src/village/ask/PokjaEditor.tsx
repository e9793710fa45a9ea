import { useT } from '../../shared/i18n.ts';
import type { PokjaCondition } from './ask.ts';
import { DayInput } from './DayInput.tsx';
import { Pick } from './Pick.tsx';

interface Props {
  condition: PokjaCondition;
  onChange: (condition: PokjaCondition) => void;
}

export const PokjaEditor = ({ condition, onChange }: Props) => {
  const t = useT();
  return (
    <>
      <Pick
        label={t('pilar.ask.has')}
        value={condition.none ? 'none' : 'some'}
        width={220}
        choices={[
          { id: 'some', name: t('pilar.ask.pokjaHas.some') },
          { id: 'none', name: t('pilar.ask.pokjaHas.none') },
        ]}
        onChange={(has) => onChange({ ...condition, none: has === 'none' })}
      />
      <DayInput value={condition.on} onChange={(on) => onChange({ ...condition, on })} />
    </>
  );
};
