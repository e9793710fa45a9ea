/** What the words of the programme mean, in both languages; the search is part of the address. */
import { Box, Card, TextField, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { TERMS, type Term } from './terms.ts';

type Language = 'id' | 'en';

const OTHER: Record<Language, Language> = { id: 'en', en: 'id' };

const holds = ({ term, also = '', text }: Term, asked: string): boolean =>
  [term.id, term.en, also, text.id, text.en].some((one) => one.toLowerCase().includes(asked));

export const GlossaryPage = () => {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const found = TERMS.filter((term) => holds(term, asked.trim().toLowerCase())).toSorted((a, b) =>
    a.term[language].localeCompare(b.term[language], language),
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 860 }}>
      <Title title={t('pilar.glossary.title')} />
      <Typography color="textSecondary">{t('pilar.glossary.help')}</Typography>
      <TextField
        type="search"
        label={t('pilar.glossary.search')}
        value={asked}
        onChange={({ target: { value } }) => setParams(value ? { q: value } : {}, { replace: true })}
        sx={{ maxWidth: 420 }}
      />
      <Typography role="status" variant="body2" color="textSecondary">
        {t('pilar.glossary.found', { count: format.integer(found.length) })}
      </Typography>
      <Card>
        {found.length === 0 ? (
          <EmptyState title={t('pilar.glossary.nothing')} help={t('pilar.glossary.nothingHelp')} />
        ) : (
          <Box component="dl" sx={{ m: 0, p: 2, display: 'grid', gap: 2 }}>
            {found.map((term) => (
              <Entry key={term.term.id} {...term} />
            ))}
          </Box>
        )}
      </Card>
    </Box>
  );
};

const Entry = ({ term, also, text }: Term) => {
  const language = useLanguage();
  const other = OTHER[language];
  return (
    <Box>
      <Typography component="dt" sx={{ fontWeight: 650 }}>
        {term[language]}{' '}
        <Typography component="span" lang={other} color="textSecondary" sx={{ fontStyle: 'italic' }}>
          {term[other] === term[language] ? '' : term[other]}
        </Typography>
        {also && (
          <Typography component="span" variant="body2" color="textSecondary">
            {' '}
            · {also}
          </Typography>
        )}
      </Typography>
      <Typography component="dd" sx={{ m: 0 }}>
        {text[language]}
      </Typography>
    </Box>
  );
};
