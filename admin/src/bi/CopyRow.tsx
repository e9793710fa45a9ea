/** Something to be typed elsewhere, with a button that copies it. */
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useCopy } from '../shared/useCopy.ts';
import { useWords } from './useWords.ts';

export const CopyRow = ({ label, text }: { label: string; text: string }) => {
  const words = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="body2" color="textSecondary">
          {label}
        </Typography>
        <Box component="code" sx={{ overflowWrap: 'anywhere', fontSize: '0.9rem' }}>
          {text}
        </Box>
      </Box>
      <CopyButton label={label} text={text} said={words.copied} />
    </Box>
  );
};

export const CopyButton = ({ label, text, said }: { label: string; text: string; said: string }) => {
  const words = useWords();
  const copy = useCopy();
  return (
    <Button size="small" startIcon={<CopyIcon />} onClick={() => copy(text, said)} aria-label={`${words.copy}: ${label}`}>
      {words.copy}
    </Button>
  );
};
