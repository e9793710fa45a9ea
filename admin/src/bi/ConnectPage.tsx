/** How to read Pilar with another tool: where, with which key, step by step, and with a file that is ready. */
import { Box, Card, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { type Connection, serviceOf } from './addresses.ts';
import { CopyRow } from './CopyRow.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { ReadyFiles } from './ReadyFiles.tsx';

import { STEPS } from './steps.ts';
import { filePathOf, TOOL_NAMES, TOOLS, type ToolName, toolOf } from './tools.ts';
import { useSets } from './useSets.ts';
import { useWords } from './useWords.ts';

export const ConnectPage = () => {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const verbs = useVerbs();
  return (
    <Box>
      <Title title={t('pilar.bi.title')} />
      {may('bi.read') && <Connecting />}
      {verbs && !may('bi.read') && (
        <Card>
          <EmptyState title={words.noAccess} />
        </Card>
      )}
    </Box>
  );
};

/** In the address, so that it can be handed on. */
function useChoice() {
  const [params, setParams] = useSearchParams();
  const tool = TOOL_NAMES.find((name) => name === params.get('tool')) ?? 'excel';
  const sets = useSets(toolOf(tool).door);
  const { name: set } = sets.find(({ name }) => name === params.get('set')) ?? sets[0]!;
  const choose = (name: 'tool' | 'set', value: string) =>
    setParams((now) => new URLSearchParams({ ...Object.fromEntries(now), [name]: value }), { replace: true });
  return { tool, set, sets, choose };
}

const Connecting = () => {
  const words = useWords();
  const language = useLanguage();
  const { tool, set, sets, choose } = useChoice();
  const given: Connection = { origin: window.location.origin, set };
  const { door, ready, isTried } = toolOf(tool);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 860 }}>
      <Typography color="textSecondary">{words.help}</Typography>
      <Tools tool={tool} choose={(name) => choose('tool', name)} />
      <TextField
        select
        size="small"
        label={words.set}
        value={set}
        onChange={(event) => choose('set', event.target.value)}
        sx={{ maxWidth: 420 }}
      >
        {sets.map(({ name, label }) => (
          <MenuItem key={name} value={name}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Addresses tool={tool} given={given} />
      <KeyPanel door={door} />
      <Panel title={words.steps}>
        <Box component="ol" sx={{ m: 0, pl: 3, '& > li': { mb: 0.75 } }}>
          {STEPS[tool].map((step) => (
            <li key={step.en}>{step[language]}</li>
          ))}
        </Box>
        {!isTried && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {words.manual}
          </Typography>
        )}
      </Panel>
      {ready.length > 0 && <ReadyFiles key={tool} files={ready} given={given} />}
    </Box>
  );
};

const Tools = ({ tool, choose }: { tool: ToolName; choose: (tool: ToolName) => void }) => {
  const words = useWords();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={tool}
      onChange={(_, next: ToolName | null) => next && choose(next)}
      aria-label={words.tool}
      sx={{
        flexWrap: 'wrap',
        gap: 1,
        '& > button.MuiToggleButtonGroup-grouped': { border: 1, borderColor: 'divider', borderRadius: 1, m: 0 },
      }}
    >
      {TOOL_NAMES.map((name) => (
        <ToggleButton key={name} value={name}>
          {TOOLS[name].name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

const Addresses = ({ tool, given }: { tool: ToolName; given: Connection }) => {
  const words = useWords();
  const file = filePathOf(tool, given);
  const { door } = toolOf(tool);
  return (
    <Panel title={words.address}>
      {door === 'odata' && <CopyRow label={words.service} text={serviceOf(given)} />}
      {file && <CopyRow label={words.file} text={file} />}
      {door === 'sql' && <CopyRow label={words.schema} text={`bi.${given.set}`} />}
    </Panel>
  );
};
