/** Fields and values of the journal in people's words. */
import { useTranslate } from 'react-admin';
import { useFormat } from '../format.ts';
import { useName, useT } from '../i18n.ts';
import { dateIn, isDay } from '../sheet/sheet.ts';
import type { Entry } from './entry.ts';
import { useReferences } from './references.ts';

/** Where the words of a code stand that is no record. */
const CODES: Record<string, string> = {
  'Partner.level': 'pilar.partner.levelOf',
  'Intervention.status': 'pilar.intervention.statusOf',
  'Contribution.part': 'pilar.intervention.partOf',
  'Pokja.issuer': 'pilar.pokja.issuerOf',
};

export function useJournalWords(entries: readonly Entry[]) {
  const t = useT();
  const translate = useTranslate();
  const name = useName();
  const format = useFormat();
  const lookup = useReferences(entries);

  const one = (entity: string, field: string, value: unknown): string => {
    if (value === null || value === '') return t('pilar.shared.empty');
    if (typeof value === 'boolean') return t(value ? 'pilar.shared.yes' : 'pilar.shared.no');
    if (typeof value === 'object') return JSON.stringify(value);
    const text = String(value);
    const record = lookup(entity, field, text);
    if (record) return name(record);
    const codes = CODES[`${entity}.${field}`];
    if (codes) return translate(`${codes}.${text}`, { _: text });
    const date = dateIn(text);
    if (date) return isDay(date) && text.length === 10 ? format.day(text) : format.moment(text);
    return field === 'amountRupiah' ? format.rupiah(text) : text;
  };

  return {
    lookup,
    field: (field: string) => translate(`pilar.history.fieldOf.${field}`, { _: field }),
    entity: (entity: string) => translate(`pilar.history.entityOf.${entity}`, { _: entity }),
    value: (entity: string, field: string, value: unknown): string =>
      Array.isArray(value) && value.length > 0
        ? value.map((item) => one(entity, field, item)).join(', ')
        : one(entity, field, Array.isArray(value) ? null : value),
  };
}
