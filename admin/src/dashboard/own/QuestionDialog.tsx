/** Which question a tile shows, and how: as a chart, a map or one figure of its answer. */
import { Autocomplete, Button, DialogActions, DialogContent, DialogTitle, Link, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { TypingDialog } from '../../shared/form/TypingDialog.tsx';
import { useT } from '../../shared/i18n.ts';
import { CellPick } from './CellPick.tsx';
import { type Cell, fittingCell } from './cell.ts';
import type { KeptTile } from './kept.ts';
import { LookPick, useLooks } from './LookPick.tsx';
import { Titles, typed } from './Titles.tsx';
import { type Pick, type Title, useChoices, usePicked } from './useChoices.ts';

interface Props {
  /** The one that is changed. */
  tile?: KeptTile;
  settle: (tile: Omit<KeptTile, 'id' | 'width'>) => void;
  close: () => void;
}

export const QuestionDialog = ({ tile, settle, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const [chosen, choose] = useState<Pick>();
  const before = usePicked(tile);
  const picked = chosen ?? before;
  const [title, setTitle] = useState<Title>({ name: tile?.name, nameEn: tile?.nameEn });
  const [look, setLook] = useState<string>();
  const [wanted, setWanted] = useState<Cell>();
  const lookWanted = look ?? (tile?.kind === 'FIGURE' ? 'FIGURE' : tile?.view?.view);
  const cellWanted = wanted ?? { row: tile?.row, column: tile?.column };
  const looks = useLooks(picked);
  const cell = looks.analysis ? fittingCell(looks.analysis, cellWanted) : cellWanted;
  const change = (other: Pick | undefined) => {
    choose(other);
    setWanted(undefined);
  };
  const shown = looks.all.find((one) => one === lookWanted) ?? looks.usual;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picked) return;
    const shared = { ...picked.kept, ...titled(title, picked) };
    if (shown === 'FIGURE') settle({ ...shared, kind: 'FIGURE', ...cell });
    else settle({ ...shared, kind: 'QUESTION', view: { ...picked.view, view: shown } });
  };
  return (
    <TypingDialog close={close} isChosen={Boolean(chosen ?? look ?? wanted)} maxWidth="sm" aria-labelledby="question-title">
      <form onSubmit={submit}>
        <DialogTitle id="question-title">{t(tile ? 'pilar.dashboard.editQuestion' : 'pilar.dashboard.addQuestion')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {tile ? <Typography>{picked?.name}</Typography> : <QuestionPick value={chosen} choose={change} />}
          <Titles title={title} change={setTitle} usual={picked?.name} />
          {picked && <LookPick looks={looks} value={shown} choose={setLook} />}
          {shown === 'FIGURE' && looks.analysis && <CellPick analysis={looks.analysis} value={cell} choose={setWanted} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!picked}>
            {t('pilar.dashboard.put')}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};

/** As typed; a question that is no saved one keeps the name it came with. */
function titled(given: Title, { title, kept }: Pick): Title {
  const own = typed(given);
  return own.name || !kept.query ? own : { name: title?.name, nameEn: own.nameEn ?? title?.nameEn };
}

/** One's own, those that others share, and those that are ready; searched by their names. */
const QuestionPick = ({ value, choose }: { value?: Pick; choose: (picked: Pick | undefined) => void }) => {
  const t = useT();
  const choices = useChoices();
  return (
    <>
      <Autocomplete
        options={choices}
        value={value ?? null}
        onChange={(_, picked) => choose(picked ?? undefined)}
        groupBy={({ group }) => group}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        noOptionsText={t('pilar.shared.noMatch')}
        renderInput={(params) => <TextField {...params} label={t('pilar.dashboard.question')} required autoFocus />}
      />
      <Typography variant="body2" color="textSecondary">
        {t('pilar.dashboard.questionHelp')}{' '}
        <Link component={RouterLink} to="/explore" underline="always">
          {t('pilar.dashboard.toExplore')}
        </Link>
      </Typography>
    </>
  );
};
