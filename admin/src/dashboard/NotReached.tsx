import { type ComponentProps } from 'react';
import { Title } from 'react-admin';
import { Failure } from '../shared/Failure.tsx';
import { useT } from '../shared/i18n.ts';

/** A dashboard whose name is not known yet, since it could not be asked for. */
export const NotReached = (props: ComponentProps<typeof Failure>) => {
  const t = useT();
  return (
    <>
      <Title title={t('pilar.dashboard.one')} />
      <Failure {...props} />
    </>
  );
};
