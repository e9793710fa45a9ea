/** Which verb opens what. The server decides; the console only leaves out what would be refused. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Belonging } from './resource.ts';
import { may } from './scope.ts';
import { verbsOf, viewer } from './viewer.ts';

/** Lists that forms choose from, and rules: read by all, kept by who holds `catalogue.manage`. */
const CATALOGUE = [
  'validationRules',
  'classificationRules',
  'programmes',
  'activities',
  'sectors',
  'ministries',
  'sources',
  'partnerKinds',
  'fundingSources',
  'pokjaRoles',
  'sections',
  'targetGroups',
];

const ofCatalogue = <T>(value: T): Record<string, T> => Object.fromEntries(CATALOGUE.map((name) => [name, value]));
const MANAGED = { create: 'catalogue.manage', edit: 'catalogue.manage', delete: 'catalogue.manage' };

const READ: Record<string, string> = {
  ...ofCatalogue('catalogue'),
  villages: 'village',
  partners: 'partner',
  pokjas: 'pokja',
  pokjaMembers: 'pokjaMember',
  indicators: 'indicator',
  interventions: 'intervention',
  classifications: 'classification',
  reports: 'report',
  periods: 'report',
  targets: 'target',
  areas: 'area',
  villageSets: 'villageSet',
  users: 'user',
  apiKeys: 'apiKey',
  roles: 'catalogue',
  auditEntries: 'audit',
};

const WRITE: Record<string, Record<string, string>> = {
  ...ofCatalogue(MANAGED),
  targets: { create: 'target.set', delete: 'target.set' },
  partners: { create: 'partner.create', edit: 'partner.update', delete: 'partner.retire' },
  pokjas: { create: 'pokja.appoint', edit: 'pokja.update', delete: 'pokja.retire' },
  pokjaMembers: { create: 'pokjaMember.add', edit: 'pokjaMember.update', delete: 'pokjaMember.end' },
  indicators: MANAGED,
  interventions: { create: 'intervention.create', edit: 'intervention.update', delete: 'intervention.retire' },
  villageSets: { create: 'villageSet.create', edit: 'villageSet.update', delete: 'villageSet.retire' },
  users: { create: 'user.manage', edit: 'user.manage', delete: 'user.manage' },
  apiKeys: { create: 'apiKey.manage', delete: 'apiKey.manage' },
};

/** Undefined: open to everyone who is signed in. An action without a verb is nobody's. */
export function verbFor(resource: string, action: string): string | undefined {
  const feature = READ[resource];
  if (!feature) return undefined;
  if (action === 'list' || action === 'show' || action === 'export') return `${feature}.read`;
  return WRITE[resource]?.[action] ?? 'nobody';
}

export const changes = (action: string): boolean => action === 'edit' || action === 'delete';

/** With a belonging: may it be done to such a record? */
export function useMay(): (verb: string, record?: Belonging) => boolean {
  const verbs = useVerbs();
  const roles = useViewer()?.roles ?? [];
  return (verb, record) => (record ? may(roles, verb, record) : (verbs?.has(verb) ?? false));
}

const VIEWER = ['viewer'];

export const useViewerQuery = () => useQuery({ queryKey: VIEWER, queryFn: viewer, retry: false, staleTime: Number.POSITIVE_INFINITY });

/** Whether the server has said who this is and what they may, or failed to. */
export const useIsAnswered = (): boolean => !useViewerQuery().isPending;

/** Whether somebody is known to be in: nobody is asked for it. */
export const useIsIn = (): boolean => useQueryClient().getQueryData(VIEWER) !== undefined;

export const useViewer = () => useViewerQuery().data;

/** Undefined until they are known. Not asked of react-admin, which asks again for each who asks, and draws all of them anew each time. */
export function useVerbs(): Set<string> | undefined {
  const found = useViewer();
  return found && verbsOf(found);
}

/** Some things of the whole country are done only by who acts in all of it. */
export const useActsEverywhere = (): boolean => useViewer()?.roles.some(({ area }) => area === null) ?? false;

/**
 * Whether values of an indicator in a village would be shown at all. Those of sensitive ones are absent for who may not read
 * small cells, and a sector officer reads those of the own sector: absent must not look like not reported.
 */
export function useSeesSmall(): (indicator: { isSensitive: boolean; sector: { code: string } }) => boolean {
  const roles = useViewer()?.roles;
  return useCallback(
    ({ isSensitive, sector }) =>
      !isSensitive ||
      (roles ?? []).some(({ verbs, sector: own }) => verbs.includes('observation.readSmall') && (own === null || own === sector.code)),
    [roles],
  );
}
