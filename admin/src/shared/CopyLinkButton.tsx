import LinkIcon from '@mui/icons-material/Link';
import SendIcon from '@mui/icons-material/Send';
import { Button } from '@mui/material';
import { useT } from './i18n.ts';
import { useCopy } from './useCopy.ts';

/** The address of the page as it stands: into the clipboard, and where the device has a way to send things to people, by that. */
export const CopyLinkButton = () => {
  const t = useT();
  const copy = useCopy();
  return (
    <>
      {'share' in navigator && (
        <Button startIcon={<SendIcon />} onClick={send}>
          {t('pilar.shared.send')}
        </Button>
      )}
      <Button startIcon={<LinkIcon />} onClick={() => copy(location.href, t('pilar.shared.linkCopied'))}>
        {t('pilar.shared.copyLink')}
      </Button>
    </>
  );
};

/** Who thinks better of it has not failed. */
const send = () => navigator.share({ title: document.title, url: location.href }).catch(() => {});
