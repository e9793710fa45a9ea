/** The filter builder across sectors: conditions on the left, the question as a sentence and its answer's size below. */
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { VillageCountDocument } from '@pilar/schema/generated/graphql.ts';
import { useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { withValue } from '../../shared/list/ListTools.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import { AddMenu } from './AddMenu.tsx';
import { complete, emptyGroup, type Group, readAsk } from './ask.ts';
import { EXAMPLE } from './example.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { sentenceOf } from './sentence.ts';
import { useChoices, useWords } from './useWords.ts';

const PAUSE_IN_FILLING = 300;

export const AskBuilder = () => {
  const t = useT();
  const [draft, setDraft] = useDraft();
  const choices = useChoices(draft);
  return (
    <Card component="section" aria-label={t('pilar.ask.title')} sx={{ mb: 1.5, p: { xs: 1, sm: 2 } }}>
      {draft.items.length === 0 ? (
        <EmptyState
          title={t('pilar.ask.title')}
          help={t('pilar.ask.start')}
          action={
            <Stack direction="row" spacing={1} sx={{ justifyContent: 'center' }}>
              <AddMenu add={(node) => setDraft({ ...draft, items: [node] })} />
              <Button onClick={() => setDraft(EXAMPLE)}>{t('pilar.ask.example')}</Button>
            </Stack>
          }
        />
      ) : (
        <GroupEditor group={draft} choices={choices} onChange={(group) => setDraft(group ?? emptyGroup())} />
      )}
      <Answer draft={draft} />
    </Card>
  );
};

/** What is being filled in stays here; what is complete goes to the list and the address. */
function useDraft(): [Group, (group: Group) => void] {
  const { filterValues, setFilters } = useListContext();
  const { search } = useLocation();
  const asked = JSON.stringify(readAsk(filterValues.ask));
  const [draft, setDraft] = useState<Group>(readAsk(filterValues.ask) ?? emptyGroup());
  const ready = JSON.stringify(complete(draft));
  // What the address says, and what is on its way there: that may take longer than the next condition.
  const published = useRef([asked]);

  // A question that did not come from here (a chip, a saved search, the way back) replaces the draft.
  useEffect(() => {
    const place = published.current.indexOf(asked);
    published.current = place < 0 ? [asked] : published.current.slice(place);
    if (place >= 0) return;
    setDraft(asked === undefined ? emptyGroup() : JSON.parse(asked));
  }, [asked]);

  // The way back overtakes what is on its way: the address rests where it was, and no other is drawn.
  useEffect(() => {
    const rest = () => {
      if (location.search !== search) return;
      published.current = [asked];
      setDraft(asked === undefined ? emptyGroup() : JSON.parse(asked));
    };
    addEventListener('popstate', rest);
    return () => removeEventListener('popstate', rest);
  }, [asked, search]);

  useEffect(() => {
    if (ready === published.current.at(-1)) return;
    const timer = setTimeout(() => {
      published.current.push(ready);
      setFilters(withValue(filterValues, 'ask', ready && JSON.parse(ready)));
    }, PAUSE_IN_FILLING);
    return () => clearTimeout(timer);
  }, [ready, filterValues, setFilters]);

  return [draft, setDraft];
}

const Answer = ({ draft }: { draft: Group }) => {
  const t = useT();
  const format = useFormat();
  const words = useWords(useChoices(draft));
  const { total, isPending, isFetching } = useListContext();
  const { data } = useAnswer(VillageCountDocument, { where: { validOn: 'TODAY' } }, { standing: true });
  const all = data?.villages.totalCount;
  const isPartial = JSON.stringify(complete(draft)?.items.length ?? 0) !== JSON.stringify(draft.items.length);
  return (
    <Box sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography data-testid="sentence" sx={{ fontWeight: 550 }}>
        {sentenceOf(draft, words)}
      </Typography>
      <Typography role="status" color="textSecondary" variant="body2" sx={{ mt: 0.5, minHeight: '1.5em' }}>
        {!isPending &&
          !isFetching &&
          total !== undefined &&
          all !== undefined &&
          t('pilar.ask.matching', { count: format.integer(total), all: format.integer(all) })}
        {isPartial && ` ${t('pilar.ask.incomplete')}`}
      </Typography>
    </Box>
  );
};
