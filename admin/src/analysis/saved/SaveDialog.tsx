/** Gives a question a name and says who sees it. One of one's own that was opened may be saved again. */
import { Button, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { SharingPick } from '../../saved-query/SharingPick.tsx';
import { LONGEST_NAME, type Saved, type Sharing, sharingOf, useMayShare } from '../../saved-query/sharing.ts';
import { TypingDialog } from '../../shared/form/TypingDialog.tsx';
import { useT } from '../../shared/i18n.ts';
import type { Question } from '../question.ts';
import { addressOf, type Opened } from '../useQuestion.ts';
import { lasting, useView } from '../view.ts';
import { keptOf, useKeepingQuestions, useSavedQuestions } from './useSavedQuestions.ts';

interface Props {
  question: Question;
  opened: Opened;
  close: () => void;
}

const LONGEST_DESCRIPTION = 500;

export const SaveDialog = ({ question, opened, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const mayShare = useMayShare();
  const { data } = useSavedQuestions();
  const own = data?.savedQueries.nodes.find(({ id, isMine }) => isMine && id === opened.savedId);
  const [chosen, setSharing] = useState<Sharing>();
  const shown = chosen ?? sharingOf(own);
  const { save, isSaving } = useSave(question, own, close);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const isNew = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'new';
    const text = (field: string) => String(form.get(field)).trim();
    // Saved again, it stays shared as the server knows it until somebody chooses; a new one is shared only where one may.
    const sharing = isNew && mayShare(shown) ? shown : chosen;
    if (text('name')) save({ name: text('name'), description: text('description'), sharing, isNew });
  };
  return (
    <TypingDialog close={close} isChosen={chosen !== undefined} isSaved={() => isSaving} maxWidth="sm" aria-labelledby="save-title">
      <form onSubmit={submit}>
        <DialogTitle id="save-title">{t('pilar.analysis.saveTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            name="name"
            label={t('pilar.analysis.name')}
            defaultValue={opened.name ?? ''}
            required
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
          <TextField
            name="description"
            label={t('pilar.analysis.description')}
            defaultValue={opened.description ?? ''}
            multiline
            minRows={2}
            slotProps={{ htmlInput: { maxLength: LONGEST_DESCRIPTION } }}
          />
          <SharingPick saved={own} chosen={chosen} onChange={setSharing} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          {own && (
            <Button type="submit" value="again" variant="outlined" disabled={isSaving}>
              {t('pilar.analysis.saveAgain')}
            </Button>
          )}
          <Button type="submit" value="new" variant="contained" disabled={isSaving}>
            {t(own ? 'pilar.analysis.saveNew' : 'pilar.analysis.save')}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};

interface Form {
  name: string;
  description: string;
  sharing?: Sharing;
  isNew: boolean;
}

function useSave(question: Question, own: Saved | undefined, close: () => void) {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { create, update } = useKeepingQuestions();
  const [view] = useView();
  const save = async ({ isNew, name, description, sharing }: Form) => {
    const wish = { name, sharing, content: keptOf({ query: question, description, view: lasting(view) }) };
    const saved = await (own && !isNew
      ? update.mutateAsync({ ...wish, id: own.id, version: own.version })
      : create.mutateAsync(wish)
    ).catch(() => undefined);
    if (!saved) return;
    notify(t('pilar.shared.saved'), { type: 'info' });
    const opened: Opened = { savedId: saved.id, name, description };
    navigate(addressOf(question, view), { replace: true, state: opened });
    close();
  };
  return { save, isSaving: create.isPending || update.isPending };
}
