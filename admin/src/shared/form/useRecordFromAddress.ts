import { useSearchParams } from 'react-router-dom';

/** Values that a link hands to a new form: `/pokjas/create?village={…}`, each a record as JSON. */
export function useRecordFromAddress(): Record<string, unknown> {
  const [params] = useSearchParams();
  return Object.fromEntries([...params].map(([name, text]) => [name, parsed(text)]).filter(([, value]) => value !== undefined));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
