import {
  AddPokjaMemberDocument,
  type AddPokjaMemberInput,
  AppointPokjaDocument,
  type AppointPokjaInput,
  PokjaDocument,
  PokjaMemberDocument,
  PokjaMembersDocument,
  type PokjaMemberWhere,
  PokjasDocument,
  type PokjaWhere,
  RestorePokjaDocument,
  RetirePokjaDocument,
  UpdatePokjaDocument,
  type UpdatePokjaInput,
  UpdatePokjaMemberDocument,
  type UpdatePokjaMemberInput,
} from '@pilar/schema/generated/graphql.ts';
import { pokjasSince } from '../changes/since.ts';
import { pick, resource } from '../provider/resource.ts';

const POKJA_FIELDS = ['decreeNumber', 'decreedOn', 'issuer', 'validFrom', 'validTo'];
const MEMBER_FIELDS = ['role.code', 'section.code', 'startedOn', 'endedOn', 'isTrained'];

export const pokjas = resource({
  entity: 'Pokja',
  follows: ['PokjaMember'],
  list: PokjasDocument,
  one: PokjaDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): PokjaWhere => ({ or: [{ decreeNumber: { contains: text } }, { village: { name: { contains: text } } }] }),
    village: (code: string): PokjaWhere => ({ village: { code: { eq: code } } }),
    validToFrom: (day: string): PokjaWhere => ({ validTo: { gte: day } }),
    validToUntil: (day: string): PokjaWhere => ({ validTo: { lte: day } }),
    since: pokjasSince,
  },
  create: {
    document: AppointPokjaDocument,
    toInput: (values) => pick(values, ['village.code', ...POKJA_FIELDS, 'endsPrevious']) as unknown as AppointPokjaInput,
  },
  update: { document: UpdatePokjaDocument, toInput: (values) => pick(values, POKJA_FIELDS) as UpdatePokjaInput },
  retire: RetirePokjaDocument,
  restore: RestorePokjaDocument,
  belonging: ({ village }) => ({ areas: [village.code] }),
});

export const pokjaMembers = resource({
  entity: 'PokjaMember',
  list: PokjaMembersDocument,
  one: PokjaMemberDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): PokjaMemberWhere => ({
      or: [{ person: { name: { contains: text } } }, { pokja: { village: { name: { contains: text } } } }],
    }),
    role: (code: string): PokjaMemberWhere => ({ role: { code: { eq: code } } }),
    section: (code: string): PokjaMemberWhere => ({ section: { code: { eq: code } } }),
    isTrained: (isTrained: boolean): PokjaMemberWhere => ({ isTrained: { eq: isTrained } }),
    active: (active: boolean): PokjaMemberWhere => ({ endedOn: { isNull: active } }),
    pokja: (id: string): PokjaMemberWhere => ({ pokja: { id: { eq: id } } }),
  },
  create: {
    document: AddPokjaMemberDocument,
    toInput: (values) => pick(values, ['pokja.id', 'newPerson', ...MEMBER_FIELDS]) as unknown as AddPokjaMemberInput,
  },
  update: { document: UpdatePokjaMemberDocument, toInput: (values) => pick(values, MEMBER_FIELDS) as UpdatePokjaMemberInput },
  belonging: ({ pokja }) => ({ areas: [pokja.village.code] }),
});
