import { useNotify } from 'react-admin';
import { useT } from './i18n.ts';

/** Into the clipboard, which a browser may refuse, and has none of for a page that came without TLS. */
export function useCopy(): (text: string, said: string) => Promise<void> {
  const t = useT();
  const notify = useNotify();
  return async (text, said) => {
    try {
      await navigator.clipboard.writeText(text);
      notify(said, { type: 'info' });
    } catch {
      notify(t('pilar.shared.notCopied'), { type: 'warning' });
    }
  };
}
