import {
  CreatePartnerDocument,
  type CreatePartnerInput,
  PartnerDocument,
  PartnersDocument,
  type PartnerWhere,
  RestorePartnerDocument,
  RetirePartnerDocument,
  UpdatePartnerDocument,
  type UpdatePartnerInput,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource, type Values } from '../provider/resource.ts';

/** Fields that a form shows and an update may carry; a reference is sent as its code. */
const PARTNER_FIELDS = ['name', 'kind.code', 'sector.code', 'level', 'area.code', 'validFrom', 'validTo', 'succeededBy.code'];

const toInput = (values: Values) => pick(values, PARTNER_FIELDS);

export const partners = resource({
  entity: 'Partner',
  list: PartnersDocument,
  one: PartnerDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): PartnerWhere => ({ or: [{ name: { contains: text } }, { code: { startsWith: text.toUpperCase() } }] }),
    kind: (code: string): PartnerWhere => ({ kind: { code: { eq: code } } }),
    sector: (code: string): PartnerWhere => ({ sector: { code: { eq: code } } }),
    level: (level: never): PartnerWhere => ({ level: { eq: level } }),
    codes: (codes: string[]): PartnerWhere => ({ code: { in: codes } }),
  },
  create: { document: CreatePartnerDocument, toInput: (values) => ({ code: values.code, ...toInput(values) }) as CreatePartnerInput },
  update: { document: UpdatePartnerDocument, toInput: (values) => toInput(values) as UpdatePartnerInput },
  retire: RetirePartnerDocument,
  restore: RestorePartnerDocument,
  belonging: ({ area }) => ({ areas: [area?.code ?? null] }),
});
