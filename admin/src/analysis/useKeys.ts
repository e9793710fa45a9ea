/** The values of a dimension that a filter may name, with their names: fixed words, a catalogue, or what the server finds. */
import type { AnalysisDimension } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { readAll } from '../provider/readAll.ts';
import type { ResourceName } from '../resources.ts';
import { type Translate, useLanguage, useName, useT } from '../shared/i18n.ts';
import { nameWithin } from '../shared/nameWithin.ts';
import { useAfterPause } from '../shared/useAfterPause.ts';
import { PLACES } from './answer/answer.ts';
import { useExplore } from './explore.ts';

export interface Key {
  id: string;
  name: string;
}

const NONE = 'NONE';
const LEVELS = ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'] as const;
const STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'] as const;

const yesOrNo = (t: Translate): Key[] => [
  { id: 'true', name: t('pilar.shared.yes') },
  { id: 'false', name: t('pilar.shared.no') },
];

const FIXED: Partial<Record<AnalysisDimension, (t: Translate) => Key[]>> = {
  VILLAGE_KIND: (t) => (['DESA', 'KELURAHAN', 'DESA_ADAT'] as const).map((id) => ({ id, name: t(`pilar.village.kindOf.${id}`) })),
  CLASS: (t) => LEVELS.map((id) => ({ id, name: t(`pilar.classification.levelOf.${id}`) })),
  REPORT_STATE: (t) => STATES.map((id) => ({ id, name: t(`pilar.report.stateOf.${id}`) })),
  FORMED: yesOrNo,
  TRAINED: yesOrNo,
};

const CATALOGUES: Partial<Record<AnalysisDimension, ResourceName>> = {
  VILLAGE_SET: 'villageSets',
  PROGRAMME: 'programmes',
  SECTOR: 'sectors',
  MINISTRY: 'ministries',
  INDICATOR: 'indicators',
  SOURCE: 'sources',
  PARTNER_KIND: 'partnerKinds',
  SECTION: 'sections',
  FUNDING_SOURCE: 'fundingSources',
  TARGET_GROUP: 'targetGroups',
  POKJA_ROLE: 'pokjaRoles',
};

/** Where the values alone don't say what they are of. */
export const isYesOrNo = (dimension: AnalysisDimension): boolean => FIXED[dimension] === yesOrNo;

/** Of which records may have none. */
const MAY_LACK: readonly AnalysisDimension[] = [
  ...(['CLASS', 'VILLAGE_SET', 'PILLAR', 'PROGRAMME', 'MINISTRY', 'INDICATOR'] as const),
  ...(['PARTNER', 'PARTNER_KIND', 'SECTION', 'FUNDING_SOURCE', 'TARGET_GROUP'] as const),
];

interface Row {
  id: string;
  code: string;
  name: string;
  nameEn?: string;
}

const isSearched = (dimension: AnalysisDimension) => PLACES.includes(dimension) || dimension === 'PARTNER';

/** A query for the values of a dimension: all of them, or of those too many to list the ones that are named. */
export function useKeyReader() {
  const t = useT();
  const name = useName();
  const language = useLanguage();
  const { words } = useExplore();
  const find = useFind();
  const listed = async (dimension: AnalysisDimension, codes: readonly string[], signal: AbortSignal): Promise<Key[]> => {
    const known = dimension === 'PILLAR' ? words.pillars : FIXED[dimension]?.(t);
    if (known) return known;
    if (isSearched(dimension)) return codes.length > 0 ? find(dimension, { codes }, signal) : [];
    const rows = await readAll<Row>(CATALOGUES[dimension]!, { filter: {} }, { signal });
    return rows.map((row) => ({ id: row.code, name: name(row) }));
  };
  return (dimension: AnalysisDimension, chosen: readonly string[]) => {
    const codes = isSearched(dimension) ? chosen.filter((key) => key !== NONE) : [];
    return {
      queryKey: ['answer', 'keys', dimension, codes, language],
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Key[]> => {
        const none = MAY_LACK.includes(dimension) ? [{ id: NONE, name: t('pilar.analysis.none') }] : [];
        return [...(await listed(dimension, codes, signal)), ...none];
      },
    };
  };
}

const FOUND = { pagination: { page: 1, perPage: 50 }, sort: { field: 'name', order: 'ASC' as const } };

function useFind() {
  const dataProvider = useDataProvider();
  return async (dimension: AnalysisDimension, filter: object, signal: AbortSignal): Promise<Key[]> => {
    const [resource, level] = PLACES.includes(dimension) ? (['areas', { level: dimension }] as const) : (['partners', {}] as const);
    const { data } = await dataProvider.getList<Row>(resource, { ...FOUND, filter: { ...filter, ...level }, signal });
    return data.map((row) => ({ id: row.code, name: nameWithin(row) }));
  };
}

interface Keys {
  keys: Key[];
  /** Set where there are too many to list: what is typed is looked up. */
  search?: (text: string) => void;
  isLoading: boolean;
}

/** What an editor offers: with the chosen ones, so that they have a name wherever they lie. */
export function useKeys(dimension: AnalysisDimension, chosen: readonly string[]): Keys {
  const find = useFind();
  const [typed, search] = useState('');
  const text = useAfterPause(typed.trim());
  const { data: listed = [], isPending: isListing } = useQuery(useKeyReader()(dimension, chosen));
  const { data: found = [], isLoading: isFinding } = useQuery({
    queryKey: ['answer', 'keys', 'found', dimension, text],
    enabled: isSearched(dimension),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(dimension, { q: text }, signal),
  });
  if (!isSearched(dimension)) return { keys: listed, isLoading: isListing };
  return { keys: [...new Map([...found, ...listed].map((key) => [key.id, key])).values()], search, isLoading: isFinding };
}
