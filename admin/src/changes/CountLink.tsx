/** How many, and the list that has exactly those. */
import { Box, Typography } from '@mui/material';
import { Heard } from '../analysis/answer/Heard.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { sinceOf } from './events.ts';
import type { Question } from './question.ts';
import { type Event, listOf } from './since.ts';

interface Props {
  event: Event;
  question: Question;
  count: number;
}

export const CountLink = ({ event, question, count }: Props) => {
  const t = useT();
  const format = useFormat();
  const list = listOf(event);
  const text = t(`pilar.changes.eventOf.${event}`);
  const label = t('pilar.changes.openList', { list: t(`pilar.changes.listOf.${list}`), event: text });
  return (
    <Typography component="div" sx={{ display: 'flex', gap: 1, fontWeight: 600 }}>
      <Box component="span" sx={{ flex: '0 1 auto' }}>
        {text}
      </Box>
      {count === 0 ? (
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {t('pilar.changes.nothingNew')}
        </Box>
      ) : (
        <ListLink resource={list} filter={{ since: sinceOf(event, question) }}>
          {/* After what is seen, so that who speaks to the screen finds the link by its figure. */}
          {format.integer(count)}
          <Heard>{label}</Heard>
        </ListLink>
      )}
    </Typography>
  );
};
