import { Button } from '@mui/material';
import { useState } from 'react';
import { useMay } from '../../provider/verbs.ts';
import { Removal } from '../../saved-query/Removal.tsx';
import { type Saved, useSharingText } from '../../saved-query/sharing.ts';
import { useT } from '../../shared/i18n.ts';
import { addressOf } from '../useQuestion.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { contentOf, keptOf, useKeepingQuestions } from './useSavedQuestions.ts';

export const SavedCard = ({ saved }: { saved: Saved }) => {
  const t = useT();
  const may = useMay();
  const { create, remove } = useKeepingQuestions();
  const sharing = useSharingText();
  const [isAsked, ask] = useState(false);
  const { name, isMine } = saved;
  const { query, description, view } = contentOf(saved)!;
  return (
    <QuestionCard
      name={name}
      text={description}
      note={sharing(saved)}
      to={addressOf(query, view)}
      opened={{ savedId: isMine ? saved.id : undefined, name, description }}
      actions={
        <>
          {may('savedQuery.create') && (
            <Button
              size="small"
              aria-label={t('pilar.analysis.duplicateOf', { name })}
              disabled={create.isPending}
              onClick={() => create.mutate({ name: t('pilar.analysis.copyOf', { name }), content: keptOf({ query, description, view }) })}
            >
              {t('pilar.analysis.duplicate')}
            </Button>
          )}
          {isMine && may('savedQuery.retire') && (
            <Button size="small" color="error" aria-label={t('pilar.analysis.removeOf', { name })} onClick={() => ask(true)}>
              {t('pilar.analysis.remove')}
            </Button>
          )}
          {isAsked && (
            <Removal
              name={name}
              help={t('pilar.savedQuery.removalHelp.question')}
              action={t('pilar.analysis.remove')}
              isBusy={remove.isPending}
              remove={() => remove.mutate(saved, { onSettled: () => ask(false) })}
              close={() => ask(false)}
            />
          )}
        </>
      }
    />
  );
};
