import LinkIcon from '@mui/icons-material/Link';
import { Button } from '@mui/material';
import { useT } from './i18n.ts';
import { useCopy } from './useCopy.ts';

/** The address of the page as it stands. */
export const CopyLinkButton = () => {
  const t = useT();
  const copy = useCopy();
  return (
    <Button startIcon={<LinkIcon />} onClick={() => copy(location.href, t('pilar.shared.linkCopied'))}>
      {t('pilar.shared.copyLink')}
    </Button>
  );
};
