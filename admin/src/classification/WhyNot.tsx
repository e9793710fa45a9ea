/** Why not the next class, and the cheapest way there as steps that say what value is needed. */
import { Alert, Box, Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { bandOf, indexText, indicesOf, type Step, type Variable, type Whole } from './indices.ts';
import { PlaceLink } from './PlaceLink.tsx';

export const WhyNot = () => {
  const t = useT();
  const whole = useRecordContext<Whole>()!;
  const steps = whole.steps.nodes.toSorted((a, b) => a.position - b.position);
  if (whole.level === 'SUSTAINABLE' && steps.length === 0) return <Alert severity="success">{t('pilar.classification.highest')}</Alert>;
  return (
    <Panel title={t('pilar.classification.why')}>
      <Reasons whole={whole} />
      <Typography variant="h3" sx={{ mt: 1.5 }}>
        {t('pilar.classification.steps')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t(steps.length > 0 ? 'pilar.classification.stepsHelp' : 'pilar.classification.noWay')}
      </Typography>
      <Box component="ol" sx={{ m: 0, mt: 1, pl: 2.5, display: 'grid', gap: 1 }}>
        {steps.map((step) => {
          const variable = whole.scores.nodes.find((score) => score.variable.id === step.variable.id)?.variable;
          return variable && <OneStep key={step.id} step={step} variable={variable} village={whole.village} />;
        })}
      </Box>
    </Panel>
  );
};

const Reasons = ({ whole }: { whole: Whole }) => {
  const t = useT();
  const format = useFormat();
  const threshold = format.decimal(indexText(whole.rule.threshold));
  return indicesOf(whole)
    .filter(({ isReached }) => !isReached)
    .map(({ index, value, missing }) => (
      <Typography key={index}>
        {value === null
          ? t('pilar.classification.whyIndexUnknown', { index: t(`pilar.classification.indexOf.${index}`), count: missing })
          : t('pilar.classification.whyIndex', {
              index: t(`pilar.classification.indexOf.${index}`),
              value: format.decimal(indexText(value)),
              threshold,
            })}
      </Typography>
    ));
};

const OneStep = ({ step: { fromScore, toScore }, variable, village }: { step: Step; variable: Variable; village: Whole['village'] }) => {
  const t = useT();
  const name = useName();
  const language = useLanguage();
  const band = bandOf(variable, toScore);
  const need = (language === 'en' ? band?.labelEn : band?.label) ?? '';
  return (
    <li>
      <strong>{name(variable)}</strong>:{' '}
      {fromScore === null
        ? t('pilar.classification.stepReport', { to: toScore, need })
        : t('pilar.classification.stepRaise', { from: fromScore, to: toScore, need })}{' '}
      <PlaceLink village={village} variable={variable} />
    </li>
  );
};
