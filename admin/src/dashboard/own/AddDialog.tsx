/** From Explore onto a dashboard of one's own: as the saved question where it is one, else as it stands. */
import { Button, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type Question, tidy } from '../../analysis/question.ts';
import { READY } from '../../analysis/ready/index.ts';
import { contentOf, useSavedQuestions } from '../../analysis/saved/useSavedQuestions.ts';
import type { Opened } from '../../analysis/useQuestion.ts';
import type { View } from '../../analysis/view.ts';
import type { Saved } from '../../saved-query/sharing.ts';
import { LONGEST_NAME } from '../../saved-query/sharing.ts';
import { TypingDialog } from '../../shared/form/TypingDialog.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { type KeptTile, MOST_TILES, newId, tilesOf } from './kept.ts';
import { Titles, typed } from './Titles.tsx';
import type { Title } from './useChoices.ts';
import { useDashboards, useKeepingDashboards } from './useKept.ts';

interface Props {
  question: Question;
  view: View;
  opened: Opened;
  close: () => void;
}

const NEW = '';
export const AddDialog = ({ question, view, opened, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const language = useLanguage();
  const { data } = useDashboards();
  const own = (data?.savedQueries.nodes ?? []).filter((one) => one.isMine && tilesOf(one).length < MOST_TILES);
  const [chosen, choose] = useState<string>();
  const target = chosen ?? own[0]?.id ?? NEW;
  const saved = useSavedAs(question, opened);
  const [changed, change] = useState<Title>();
  const title = changed ?? (saved ? {} : titleOf(question, { [language === 'en' ? 'nameEn' : 'name']: opened.name }));
  const { add, isBusy } = useAdding(close);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, nameEn } = typed(title);
    if (!saved && !name && !nameEn) return;
    const dashboard = String(new FormData(event.currentTarget).get('dashboard') ?? '').trim();
    const named = saved ? { question: saved.id, questionVersion: saved.version } : { query: tidy(question) };
    void add({ ...tileFor(question, view), name, nameEn, ...named }, own.find(({ id }) => id === target) ?? dashboard);
  };
  return (
    <TypingDialog close={close} isChosen={chosen !== undefined} isSaved={() => isBusy} maxWidth="sm" aria-labelledby="add-title">
      <form onSubmit={submit}>
        <DialogTitle id="add-title">{t('pilar.dashboard.addTo')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            select
            label={t('pilar.dashboard.one')}
            value={target}
            onChange={(event) => choose(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            {own.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
            <MenuItem value={NEW}>{t('pilar.dashboard.make')}</MenuItem>
          </TextField>
          {target === NEW && (
            <TextField name="dashboard" label={t('pilar.dashboard.name')} required slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }} />
          )}
          <Titles title={title} change={change} usual={saved?.name} isRequired={!saved} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {t('pilar.dashboard.put')}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};

const isSame = (one: Question, other: Question): boolean => JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** One of the ready questions has its name in both languages. */
function titleOf(question: Question, otherwise: Title): Title {
  const ready = READY.find(({ query }) => isSame(query, question));
  return ready ? { name: ready.name.id, nameEn: ready.name.en } : otherwise;
}

/** One figure where nothing is split, else as it is looked at. */
function tileFor({ rows, columns, measures }: Question, view: View): KeptTile {
  const isFigure = !rows?.length && !columns?.length && measures.length === 1;
  if (isFigure) return { id: newId(), kind: 'FIGURE', width: 1 };
  return { id: newId(), kind: 'QUESTION', width: 2, view: view.view ? view : { view: 'chart' } };
}

/** One's own saved question, as long as it asks the same. */
function useSavedAs(question: Question, { savedId }: Opened): Saved | undefined {
  const { data } = useSavedQuestions();
  const saved = data?.savedQueries.nodes.find(({ id }) => id === savedId);
  const query = saved && contentOf(saved)?.query;
  return query && isSame(query, question) ? saved : undefined;
}

function useAdding(close: () => void) {
  const t = useT();
  const notify = useNotify();
  const { create, update } = useKeepingDashboards();
  const add = async (tile: KeptTile, to: Saved | string) => {
    const kept = await (typeof to === 'string'
      ? create.mutateAsync({ name: to, content: { tiles: [tile] } })
      : update.mutateAsync({ id: to.id, version: to.version, content: { tiles: [...tilesOf(to), tile] } })
    ).catch(() => undefined);
    if (!kept) return;
    notify(t('pilar.dashboard.addedTo', { name: kept.name }), { type: 'info' });
    close();
  };
  return { add, isBusy: create.isPending || update.isPending };
}
