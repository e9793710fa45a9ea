/** What can be asked about a village and its related records. A new field of the API is one line here. */
import type { MessageKey } from '../../shared/i18n.ts';
import type { FieldCondition, Op, RelatedName } from './ask.ts';

/** Lists of choices: rows of catalogues by code, or values of an enumeration. */
export type ChoicesOf =
  | 'districts'
  | 'sectors'
  | 'sections'
  | 'partnerKinds'
  | 'sources'
  | 'indicators'
  | 'villageKind'
  | 'interventionStatus'
  | 'decreeIssuer';

type Kind = 'text' | 'number' | 'date' | 'period' | 'flag' | 'choice';

export interface Field {
  /** Path in `where`, dotted. */
  path: string;
  label: MessageKey;
  kind: Kind;
  choices?: ChoicesOf;
}

export const OPS: Record<Kind, readonly Op[]> = {
  text: ['contains', 'startsWith', 'eq', 'ne'],
  number: ['gte', 'lte', 'gt', 'lt', 'eq', 'ne'],
  date: ['gte', 'lte', 'gt', 'lt', 'eq'],
  period: ['eq', 'gte', 'lte'],
  flag: ['is'],
  choice: ['in', 'notIn'],
};

const field = (path: string, label: MessageKey, kind: Kind, choices?: ChoicesOf): Field => ({ path, label, kind, choices });

export const villageFields: readonly Field[] = [
  field('name', 'pilar.village.name', 'text'),
  field('district.code', 'pilar.village.district', 'choice', 'districts'),
  field('kind', 'pilar.village.kind', 'choice', 'villageKind'),
  field('memberCount', 'pilar.village.memberCount', 'number'),
  field('interventionCount', 'pilar.village.interventionCount', 'number'),
];

export const relatedFields: Record<RelatedName, readonly Field[]> = {
  interventions: [
    field('sector.code', 'pilar.intervention.sector', 'choice', 'sectors'),
    field('startedOn', 'pilar.intervention.startedOn', 'date'),
    field('status', 'pilar.intervention.status', 'choice', 'interventionStatus'),
    field('section.code', 'pilar.intervention.section', 'choice', 'sections'),
    field('title', 'pilar.intervention.title', 'text'),
    field('lead.name', 'pilar.intervention.lead', 'text'),
    field('lead.kind.code', 'pilar.ask.leadKind', 'choice', 'partnerKinds'),
  ],
  kampungs: [
    field('launchedOn', 'pilar.kampung.launchedOn', 'date'),
    field('isModel', 'pilar.kampung.isModel', 'flag'),
    field('hasWorkPlan', 'pilar.kampung.hasWorkPlan', 'flag'),
    field('hasRumahDataku', 'pilar.kampung.hasRumahDataku', 'flag'),
    field('hasSecretariat', 'pilar.kampung.hasSecretariat', 'flag'),
    field('hasBkb', 'pilar.kampung.hasBkb', 'flag'),
    field('hasBkr', 'pilar.kampung.hasBkr', 'flag'),
    field('hasBkl', 'pilar.kampung.hasBkl', 'flag'),
    field('hasUppka', 'pilar.kampung.hasUppka', 'flag'),
    field('hasPikr', 'pilar.kampung.hasPikr', 'flag'),
    field('name', 'pilar.kampung.name', 'text'),
  ],
  pokjas: [
    field('validTo', 'pilar.pokja.validTo', 'date'),
    field('validFrom', 'pilar.pokja.validFrom', 'date'),
    field('issuer', 'pilar.pokja.issuer', 'choice', 'decreeIssuer'),
    field('decreeNumber', 'pilar.pokja.decreeNumber', 'text'),
  ],
  observations: [
    field('period', 'pilar.observation.period', 'period'),
    field('indicator.code', 'pilar.observation.indicator', 'choice', 'indicators'),
    field('source.code', 'pilar.observation.source', 'choice', 'sources'),
  ],
};

export const fieldOf = (fields: readonly Field[], condition: FieldCondition): Field =>
  fields.find(({ path }) => path === condition.field) ?? fields[0]!;

export const newCondition = (fields: readonly Field[], path = fields[0]!.path): FieldCondition => {
  const { kind } = fields.find((candidate) => candidate.path === path) ?? fields[0]!;
  return { type: 'field', field: path, op: OPS[kind][0]!, value: kind === 'flag' ? true : undefined };
};
