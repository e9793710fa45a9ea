/** Values of a form in people's words: of a conflict, of many changes at once, of an earlier version. */
import { useFormat } from '../format.ts';
import { type Translate, useName, useT } from '../i18n.ts';

export interface ComparedField {
  source: string;
  label: string;
  /** Text of a value that is a code; dates, names and lists speak for themselves. */
  show?: (value: never) => string;
}

export function useFieldText(): (field: ComparedField, value: unknown) => string {
  const t = useT();
  const name = useName();
  const { day } = useFormat();
  return ({ show }, value) => {
    if (value === undefined || value === null || value === '') return t('pilar.shared.empty');
    if (show) return show(value as never);
    return textOf(value, { t, name, day });
  };
}

interface Speech {
  t: Translate;
  name: ReturnType<typeof useName>;
  day: (day: string) => string;
}

function textOf(value: unknown, speech: Speech): string {
  if (typeof value === 'boolean') return speech.t(value ? 'pilar.shared.yes' : 'pilar.shared.no');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return speech.day(value);
  const { nodes, name } = value as { nodes?: { name: string }[]; name?: string };
  if (nodes) return nodes.map(speech.name).join(', ') || speech.t('pilar.shared.empty');
  return name ? speech.name(value as { name: string }) : String(value);
}
