/** The variables, index by index: what was found, its score, and where it stands among the bands. */
import { Box, Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { isPercent, useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { BandScale } from './BandScale.tsx';
import { indicesOf, placeOf, type Score, type Whole } from './indices.ts';
import { PlaceLink } from './PlaceLink.tsx';

export const Scores = () => {
  const t = useT();
  const whole = useRecordContext<Whole>()!;
  return (
    <Panel title={t('pilar.classification.variables')} flush>
      {indicesOf(whole).map(({ index, scores }) => (
        <Box key={index} component="section" aria-label={t(`pilar.classification.indexOf.${index}`)}>
          <Typography variant="h3" sx={{ px: 2, py: 0.75, bgcolor: 'background.default' }}>
            {t(`pilar.classification.indexOf.${index}`)}
          </Typography>
          {scores.map((score) => (
            <OneScore key={score.id} score={score} village={whole.village} />
          ))}
        </Box>
      ))}
    </Panel>
  );
};

const OneScore = ({ score, village }: { score: Score; village: Whole['village'] }) => {
  const name = useName();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(200px, 1fr) 190px minmax(0, 2fr)' },
        gap: { xs: 0.5, md: 2 },
        px: 2,
        py: 1,
        alignItems: 'center',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{name(score.variable)}</Typography>
      <Found score={score} village={village} />
      <BandScale variable={score.variable} score={score.score} />
    </Box>
  );
};

const Found = ({ score: { score, input, variable }, village }: { score: Score; village: Whole['village'] }) => {
  const t = useT();
  const format = useFormat();
  if (score === null) {
    return (
      <Box>
        <StateMark tone="warning" label={t('pilar.classification.missing')} />
        <Typography variant="body2">
          <PlaceLink village={village} variable={variable} />
        </Typography>
      </Box>
    );
  }
  if (input === null) return <Typography color="textSecondary">{t('pilar.shared.withheld')}</Typography>;
  // Of the Pokja no number says what the band says.
  if (placeOf(variable) === 'pokja') return <span />;
  return (
    <Typography>
      {isPercent(variable) ? (
        <strong>{format.percent(shortened(input))}</strong>
      ) : (
        <>
          <strong>{format.decimal(shortened(input))}</strong> {format.unit(variable)}
        </>
      )}
    </Typography>
  );
};

/** Four decimals are kept; those that say nothing are left out. */
const shortened = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);
