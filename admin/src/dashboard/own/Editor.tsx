/** Puts a dashboard together: tiles are added, moved, made wider and taken away; nothing is kept before it is saved. */

import AddIcon from '@mui/icons-material/Add';
import TextIcon from '@mui/icons-material/NotesOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Box, Button } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Location } from 'react-router-dom';
import type { Saved } from '../../saved-query/sharing.ts';
import { today } from '../../shared/day.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useLeaving } from '../../shared/form/useLeaving.ts';
import { ONLY_HEARD } from '../../shared/heard.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { type Height, type Narrow, narrowedTiles, type Tile, titleOf, WIDTHS } from '../dashboard.ts';
import { Tiles } from '../Tiles.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { isEditing } from './editing.ts';
import { type KeptTile, MOST_TILES, newId, tilesOf } from './kept.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import { TextDialog } from './TextDialog.tsx';
import { TileFrame } from './TileFrame.tsx';
import { type Draft, useDraft } from './useDraft.ts';
import { useDrag } from './useDrag.ts';
import { useShownTiles } from './useKept.ts';
import { useSaving } from './useSaving.ts';

interface Props {
  saved: Saved;
  narrow: Narrow;
  done: () => void;
}

/** What the dialog is about: a tile that is there, or the kind of a new one. */
type Edited = KeptTile | 'QUESTION' | 'TEXT';

const isAway = (from: Location, to: Location) => from.pathname !== to.pathname || !isEditing(to.search);

export const Editor = ({ saved, narrow, done }: Props) => {
  const t = useT();
  const translate = useTranslate();
  /** What is asked again meanwhile is not what the draft began with. */
  const [begun] = useState(saved);
  const draft = useDraft(tilesOf(begun));
  const saving = useSaving(begun, draft.tiles, done);
  const [edited, setEdited] = useState<Edited>();
  const isFull = draft.tiles.length >= MOST_TILES;
  const tools = useRef<HTMLDivElement>(null);
  useLeaving(draft.isChanged, () => saving.isFree.current, isAway);
  const undo = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || target.closest('input, textarea')) return;
    // What is pressed in a dialog comes by here too, though the dialog does not stand here.
    if (!event.currentTarget.contains(target)) return;
    event.preventDefault();
    draft.undo();
  };
  return (
    <Box onKeyDown={undo} inert={saving.isBusy}>
      <Box
        ref={tools}
        role="group"
        aria-label={t('pilar.dashboard.edit')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}
      >
        <Button startIcon={<AddIcon />} variant="outlined" disabled={isFull} onClick={() => setEdited('QUESTION')}>
          {t('pilar.dashboard.addQuestion')}
        </Button>
        <Button startIcon={<TextIcon />} variant="outlined" disabled={isFull} onClick={() => setEdited('TEXT')}>
          {t('pilar.dashboard.addText')}
        </Button>
        <Button startIcon={<UndoIcon />} disabled={!draft.isChanged} onClick={draft.undo}>
          {t('pilar.dashboard.undo')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button onClick={done}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={saving.isBusy} onClick={() => saving.save(begun.version)}>
          {translate('ra.action.save')}
        </Button>
      </Box>
      {draft.tiles.length === 0 && <EmptyState title={t('pilar.dashboard.empty')} help={t('pilar.dashboard.emptyHelp')} />}
      <Arranged draft={draft} narrow={narrow} edit={setEdited} rest={() => tools.current?.querySelector('button')?.focus()} />
      {edited && <Dialogs edited={edited} draft={draft} close={() => setEdited(undefined)} />}
      {saving.theirs && !saving.isBusy && <ConflictDialog keepMine={() => saving.save(saving.theirs!)} takeTheirs={saving.takeTheirs} />}
    </Box>
  );
};

const Dialogs = ({ edited, draft, close }: { edited: Edited; draft: Draft; close: () => void }) => {
  const isNew = typeof edited === 'string';
  const settle = (tile: Omit<KeptTile, 'id' | 'width'> & Partial<KeptTile>) => {
    if (isNew) draft.add({ width: tile.kind === 'FIGURE' ? 1 : 2, ...tile, id: newId() });
    else draft.replace({ ...tile, id: edited.id, width: edited.width, height: edited.height });
    close();
  };
  const tile = isNew ? undefined : edited;
  const isText = isNew ? edited === 'TEXT' : edited.kind === 'TEXT';
  return isText ? (
    <TextDialog text={tile?.text} settle={settle} close={close} />
  ) : (
    <QuestionDialog tile={tile} settle={settle} close={close} />
  );
};

interface ArrangedProps {
  draft: Draft;
  narrow: Narrow;
  edit: (tile: KeptTile) => void;
  /** Where the keyboard goes when the last tile has gone. */
  rest: () => void;
}

const Arranged = ({ draft, narrow, edit, rest }: ArrangedProps) => {
  const t = useT();
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const { tiles, move, replace, remove } = draft;
  const shown = narrowedTiles(useShownTiles(tiles), narrow, today().slice(0, 4));
  const nameOf = (tile: Tile) => titleOf(tile, language) ?? t('pilar.dashboard.question');
  const moveTo = (id: string, name: string, to: number) => {
    if (to < 0 || to >= tiles.length || tiles[to]!.id === id) return;
    move(id, to);
    setSaid(t('pilar.dashboard.movedTo', { name, place: to + 1, of: tiles.length }));
  };
  const { drag, handleOf, cancel } = useDrag((id, over) => {
    const name = nameOf(shown.find((tile) => tile.id === id)!);
    moveTo(
      id,
      name,
      tiles.findIndex((tile) => tile.id === over),
    );
  });
  const frame = (tile: Tile, index: number, inside: ReactNode) => {
    const kept = tiles[index]!;
    const name = nameOf(tile);
    const resize = (by: -1 | 1) => {
      const width = WIDTHS.find((one) => one === kept.width + by);
      if (!width) return;
      replace({ ...kept, width });
      setSaid(t('pilar.dashboard.resizedTo', { name, width }));
    };
    const setHeight = (height?: Height) => {
      replace({ ...kept, height });
      setSaid(t(height ? 'pilar.dashboard.raisedTo' : 'pilar.dashboard.raisedAsNeeded', { name, smart_count: height }));
    };
    const takeAway = () => {
      remove(kept.id);
      setSaid(t('pilar.dashboard.removedTile', { name }));
      requestAnimationFrame(() => {
        const handles = grid.current?.querySelectorAll<HTMLElement>('[data-handle]') ?? [];
        const next = handles[Math.min(index, handles.length - 1)];
        if (next) next.focus();
        else rest();
      });
    };
    const changedTo = 'changedTo' in tile ? tile.changedTo : undefined;
    return (
      <TileFrame
        {...{ name, index, count: tiles.length, width: kept.width, height: kept.height, resize, setHeight, cancel }}
        isTarget={drag?.over === tile.id && drag.id !== tile.id}
        isDragged={drag?.id === tile.id}
        handle={handleOf(tile.id)}
        move={(to) => moveTo(kept.id, name, to)}
        edit={() => edit(kept)}
        remove={takeAway}
        accept={changedTo ? () => replace({ ...kept, questionVersion: changedTo }) : undefined}
      >
        {inside}
      </TileFrame>
    );
  };
  return (
    <Box ref={grid}>
      <Tiles tiles={shown} narrow={narrow} frame={frame} />
      <Box aria-live="polite" sx={ONLY_HEARD}>
        {said}
      </Box>
    </Box>
  );
};
