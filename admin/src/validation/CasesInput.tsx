/** The test cases of a rule: a number for each value it names, and whether the rule must hold. */
import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import { Alert, Box, Button, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import type { RuleOperator } from '@pilar/schema/generated/graphql.ts';
import { useInput } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { FormSection } from '../shared/form/FormSection.tsx';
import { NumberInput } from '../shared/form/NumberInput.tsx';
import { plain } from '../shared/form/problems.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { namesIn } from './names.ts';
import { type Case, caseInput } from './resource.ts';
import { useRuleWords } from './useRuleWords.ts';
import { type Outcome, useTrial } from './useTrial.ts';

/** What the server says of the cases: of all of them, or of one. */
interface Problems {
  message?: string;
  [index: number]: { given?: { message?: string }; holds?: { message?: string } } | undefined;
}

export const CasesInput = () => {
  const t = useT();
  const { field } = useInput<{ nodes: Case[] }>({ source: 'cases' });
  const [left, operator, right, missing] = useWatch({ name: ['left', 'operator', 'right', 'missing'] });
  const problems = useFormState().errors.cases as Problems | undefined;
  const names = namesIn(left, right);
  const cases: Case[] = field.value?.nodes ?? [];
  const outcomes = useTrial({ left, operator, right, missing, cases: cases.map(caseInput) });
  const set = (nodes: Case[]) => field.onChange({ nodes });
  return (
    <FormSection title={t('pilar.validation.cases')}>
      <Box className="wide" sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2" color="textSecondary">
          {t(names.length > 0 ? 'pilar.validation.casesHelp' : 'pilar.validation.noNames')}
        </Typography>
        {problems?.message && <Alert severity="error">{plain(problems.message)}</Alert>}
        {cases.map((example, index) => (
          <OneCase
            // biome-ignore lint/suspicious/noArrayIndexKey: cases have no identity but their place
            key={index}
            number={index + 1}
            example={example}
            names={names}
            outcome={outcomes?.[index] && { ...outcomes[index], operator }}
            problem={plain(problems?.[index]?.holds?.message ?? problems?.[index]?.given?.message)}
            onChange={(next) => set(cases.with(index, next))}
            remove={() => set(cases.toSpliced(index, 1))}
          />
        ))}
        <Box>
          <Button startIcon={<AddIcon />} onClick={() => set([...cases, { given: {}, holds: true }])}>
            {t('pilar.validation.addCase')}
          </Button>
        </Box>
      </Box>
    </FormSection>
  );
};

interface OneCaseProps {
  number: number;
  example: Case;
  names: readonly string[];
  outcome?: Outcome & { operator: RuleOperator };
  problem?: string;
  onChange: (example: Case) => void;
  remove: () => void;
}

const OneCase = ({ number, example, names, outcome, problem, onChange, remove }: OneCaseProps) => {
  const t = useT();
  const words = useRuleWords();
  const give = (name: string, value: string) => {
    const { [name]: _, ...others } = example.given;
    onChange({ ...example, given: value ? { ...others, [name]: value } : others });
  };
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: problem ? 'error.main' : 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}
    >
      <Typography component="legend" variant="body2" sx={{ fontWeight: 650, px: 0.5 }}>
        {t('pilar.validation.caseOf', { number })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
        {names.map((name) => (
          <NumberInput
            key={name}
            size="small"
            label={words.side(name)}
            value={example.given[name] ?? ''}
            onChange={(value) => give(name, value)}
            sx={{ flex: '1 1 260px' }}
          />
        ))}
        <TextField
          select
          size="small"
          label={t('pilar.validation.expected')}
          value={String(example.holds)}
          onChange={(event) => onChange({ ...example, holds: event.target.value === 'true' })}
          sx={{ width: 150 }}
        >
          <MenuItem value="true">{t('pilar.validation.holds')}</MenuItem>
          <MenuItem value="false">{t('pilar.validation.breaks')}</MenuItem>
        </TextField>
        <IconButton aria-label={t('pilar.validation.removeCase', { number })} onClick={remove} size="small">
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Box>
      {outcome && <Tried outcome={outcome} expected={example.holds} />}
      {problem && (
        <Typography variant="body2" color="error" role="alert" sx={{ mt: 0.75 }}>
          {problem}
        </Typography>
      )}
    </Box>
  );
};

interface TriedProps {
  outcome: Outcome & { operator: RuleOperator };
  expected: boolean;
}

/** Both sides as numbers, and whether that is what the case says. */
const Tried = ({ outcome: { left, right, holds, operator }, expected }: TriedProps) => {
  const t = useT();
  const format = useFormat();
  const sides =
    left === null || right === null
      ? t('pilar.validation.notJudged')
      : `${format.decimal(left)} ${t(`pilar.validation.operatorOf.${operator}`)} ${format.decimal(right)}`;
  return (
    <Typography variant="body2" role="status" sx={{ mt: 0.75 }}>
      {sides}: {t(holds ? 'pilar.validation.holds' : 'pilar.validation.breaks')}{' '}
      <StateMark
        tone={holds === expected ? 'success' : 'error'}
        label={t(holds === expected ? 'pilar.validation.asSaid' : 'pilar.validation.otherwise')}
      />
    </Typography>
  );
};
