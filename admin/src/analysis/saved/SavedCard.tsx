import { Button } from '@mui/material';
import { useMay } from '../../provider/verbs.ts';
import { useT } from '../../shared/i18n.ts';
import { addressOf } from '../useQuestion.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { contentOf, type SavedQuestion, useKeeping } from './useSavedQuestions.ts';

export const SavedCard = ({ saved }: { saved: SavedQuestion }) => {
  const t = useT();
  const may = useMay();
  const { create, remove } = useKeeping();
  const { name, isMine, isShared, area, ownerName } = saved;
  const { query, description, view } = contentOf(saved)!;
  const sharing = isShared ? t('pilar.savedQuery.sharedWith', { area: area?.name ?? t('pilar.savedQuery.everybody') }) : undefined;
  return (
    <QuestionCard
      name={name}
      text={description}
      note={isMine ? sharing : ownerName}
      to={addressOf(query, view)}
      opened={{ savedId: isMine ? saved.id : undefined, name, description }}
      actions={
        <>
          {may('savedQuery.create') && (
            <Button
              size="small"
              aria-label={t('pilar.analysis.duplicateOf', { name })}
              disabled={create.isPending}
              onClick={() => create.mutate({ name: t('pilar.analysis.copyOf', { name }), query, description, view })}
            >
              {t('pilar.analysis.duplicate')}
            </Button>
          )}
          {isMine && (
            <Button
              size="small"
              color="error"
              aria-label={t('pilar.analysis.removeOf', { name })}
              disabled={remove.isPending}
              onClick={() => remove.mutate(saved)}
            >
              {t('pilar.analysis.remove')}
            </Button>
          )}
        </>
      }
    />
  );
};
