/** A new edition of the rule, begun from the present one: every variable with its bands. */
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Alert, Typography } from '@mui/material';
import { type ClassificationRuleQuery, CurrentClassificationRuleDocument } from '@pilar/schema/generated/graphql.ts';
import { DateInput, TextInput } from 'react-admin';
import { DecimalInput } from '../catalogue/DecimalInput.tsx';
import { today } from '../shared/day.ts';
import { Failure } from '../shared/Failure.tsx';
import { CreatePage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useProblem } from '../shared/form/problems.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { BandInputs } from './BandInputs.tsx';
import { onScale, type Variable } from './indices.ts';

type Rule = NonNullable<ClassificationRuleQuery['row']>;

export const RuleCreate = () => {
  const { data, error, refetch } = useAnswer(CurrentClassificationRuleDocument, {});
  if (error && !data) return <Failure error={error} retry={refetch} />;
  const current = data?.classificationRules.nodes[0];
  if (!current) return <PageSkeleton />;
  return <Form rule={current} />;
};

const Form = ({ rule }: { rule: Rule }) => {
  const t = useT();
  const variables = rule.variables.nodes.map((variable) => ({ ...variable, bands: { nodes: onScale(variable) } }));
  return (
    <CreatePage defaultValues={{ validFrom: today(), threshold: rule.threshold, origin: rule.origin, variables }}>
      <Alert severity="info">{t('pilar.classification.newEditionHelp')}</Alert>
      <FormSection title={t('pilar.classification.edition', { edition: rule.edition + 1 })}>
        <DateInput source="validFrom" label={t('pilar.classification.validFrom')} validate={required} helperText={false} />
        <DecimalInput source="threshold" label={t('pilar.classification.thresholdLabel')} validate={required} />
        <TextInput source="origin" label={t('pilar.classification.origin')} multiline className="wide" helperText={false} />
      </FormSection>
      <Typography variant="body2" color="textSecondary">
        {t('pilar.classification.bandHelp')}
      </Typography>
      {variables.map((variable, index) => (
        <OneVariable key={variable.id} variable={variable} index={index} />
      ))}
    </CreatePage>
  );
};

const OneVariable = ({ variable, index }: { variable: Variable; index: number }) => {
  const t = useT();
  const name = useName();
  const problem = useProblem(`variables.${index}.bands`);
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ heading: { component: 'h2' } }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Typography component="span" sx={{ fontWeight: 650, flex: 1 }}>
          {name(variable)}
        </Typography>
        <Typography component="span" variant="body2" color={problem ? 'error' : 'textSecondary'} sx={{ mr: 1 }}>
          {problem ?? t(`pilar.classification.indexOf.${variable.index}`)}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <BandInputs source={`variables.${index}`} bands={variable.bands.nodes} />
      </AccordionDetails>
    </Accordion>
  );
};
