/** The journal names other records by their codes; here they get back what people call them. */
import { NamedByCodeDocument } from '@pilar/schema/generated/graphql.ts';
import { useFormChoices } from '../form/useFormChoices.ts';
import { useAnswer } from '../useAnswer.ts';
import { changesOf, type Entry } from './entry.ts';

export interface Named {
  id: string;
  code: string;
  name: string;
  nameEn?: string;
}

/** Which field names a record of which catalogue; `kind` and `role` mean different things in different types. */
const CATALOGUES = {
  sector: 'sectors',
  section: 'sections',
  fundingSource: 'fundingSources',
  targetGroups: 'targetGroups',
  'Partner.kind': 'partnerKinds',
  'PokjaMember.role': 'pokjaRoles',
} as const;

type Asked = 'areas' | 'partners' | 'indicators' | 'activities';

const ASKED: Record<string, Asked> = {
  area: 'areas',
  village: 'areas',
  villages: 'areas',
  lead: 'partners',
  partner: 'partners',
  succeededBy: 'partners',
  indicator: 'indicators',
  indicators: 'indicators',
  activity: 'activities',
};

export type Lookup = (entity: string, field: string, code: string) => Named | undefined;

export function useReferences(entries: readonly Entry[]): Lookup {
  const choices = useFormChoices();
  const codes = codesIn(entries);
  const isAsked = Object.values(codes).some((list) => list.length > 0);
  const { data } = useAnswer(NamedByCodeDocument, codes, { enabled: isAsked, keep: true });
  return (entity, field, code) => {
    const key = (`${entity}.${field}` in CATALOGUES ? `${entity}.${field}` : field) as keyof typeof CATALOGUES;
    const asked = ASKED[field];
    const rows: readonly Named[] = CATALOGUES[key] ? choices[CATALOGUES[key]] : asked ? (data?.[asked].nodes ?? []) : [];
    return rows.find((row) => row.code === code);
  };
}

/** Does the field hold another record, so that a form needs the record and not its code? */
export const isReference = (entity: string, field: string): boolean =>
  field in CATALOGUES || `${entity}.${field}` in CATALOGUES || field in ASKED;

function codesIn(entries: readonly Entry[]): Record<Asked, string[]> {
  const found = { areas: new Set<string>(), partners: new Set<string>(), indicators: new Set<string>(), activities: new Set<string>() };
  for (const { field, before, after } of entries.flatMap(changesOf)) {
    const kind = ASKED[field];
    const values = [before, after].flat().filter((value) => typeof value === 'string');
    if (kind) for (const code of values) found[kind].add(code);
  }
  return Object.fromEntries(Object.entries(found).map(([kind, codes]) => [kind, [...codes]])) as Record<Asked, string[]>;
}
