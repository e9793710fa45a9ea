/** Files made here, in the browser, for the chosen tool and set. No secret is in them. */
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { Panel } from '../shared/Panel.tsx';
import { saveFile } from '../shared/sheet/saveFile.ts';
import type { Connection } from './addresses.ts';
import { CopyButton } from './CopyRow.tsx';
import type { Ready } from './tools.ts';
import { useWords } from './useWords.ts';

export const ReadyFiles = ({ files, given }: { files: readonly Ready[]; given: Connection }) => {
  const words = useWords();
  return (
    <Panel title={words.ready}>
      <Stack spacing={2}>
        {files.map(({ name, text }) => (
          <One key={name(given)} name={name(given)} text={text(given)} />
        ))}
      </Stack>
    </Panel>
  );
};

const One = ({ name, text }: { name: string; text: string }) => {
  const words = useWords();
  const save = () => saveFile(new Blob([text], { type: 'application/octet-stream' }), name);
  const says = (sentence: string) => sentence.replace('%{name}', name);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" startIcon={<DownloadIcon />} onClick={save}>
          {says(words.download)}
        </Button>
        <CopyButton label={name} text={text} said={words.copied} />
      </Box>
      <Box component="details" sx={{ mt: 1 }}>
        <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', py: 0.5 }}>
          {says(words.see)}
        </Typography>
        <Box
          component="pre"
          tabIndex={0}
          role="region"
          aria-label={name}
          sx={{ m: 0, p: 1.5, maxHeight: 300, overflow: 'auto', borderRadius: 1, bgcolor: 'background.default', fontSize: '0.8rem' }}
        >
          {text}
        </Box>
      </Box>
    </Box>
  );
};
