/** Which verb opens what. The server decides; the console only leaves out what would be refused. */
import { usePermissions } from 'react-admin';

const READ: Record<string, string> = {
  villages: 'village',
  partners: 'partner',
  pokjas: 'pokja',
  pokjaMembers: 'pokjaMember',
  indicators: 'indicator',
  interventions: 'intervention',
};

const WRITE: Record<string, Record<string, string>> = {
  partners: { create: 'partner.create', edit: 'partner.update', delete: 'partner.retire' },
  pokjas: { create: 'pokja.appoint', edit: 'pokja.update', delete: 'pokja.retire' },
  pokjaMembers: { create: 'pokjaMember.add', edit: 'pokjaMember.update', delete: 'pokjaMember.end' },
  interventions: { create: 'intervention.create', edit: 'intervention.update', delete: 'intervention.retire' },
};

/** Undefined: open to everyone who is signed in. An action without a verb is nobody's. */
export function verbFor(resource: string, action: string): string | undefined {
  const feature = READ[resource];
  if (!feature) return undefined;
  if (action === 'list' || action === 'show' || action === 'export') return `${feature}.read`;
  return WRITE[resource]?.[action] ?? 'nobody';
}

export function useMay(): (verb: string) => boolean {
  const { permissions } = usePermissions<Set<string>>();
  return (verb) => permissions?.has(verb) ?? false;
}
