/** Everything the question needs in words: choices with names, and the words of the sentence. */
import { AskChoicesDocument, type Frequency, PlacesByCodeDocument } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { useSeesSmall } from '../../provider/verbs.ts';
import { useFormat } from '../../shared/format.ts';
import { useName, useT } from '../../shared/i18n.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import type { Group, Node } from './ask.ts';
import type { ChoicesOf } from './fields.ts';
import type { Words } from './sentence.ts';

export interface Choice {
  id: string;
  name: string;
  unit?: string;
  frequency?: Frequency;
  group?: string;
}

export type Choices = Record<ChoicesOf, Choice[]>;

const VILLAGE_KINDS = ['DESA', 'KELURAHAN', 'DESA_ADAT'] as const;
const STATUSES = ['PLANNED', 'ONGOING', 'DONE', 'CANCELLED'] as const;
const ISSUERS = ['VILLAGE_HEAD', 'CAMAT', 'REGENT'] as const;

/** `ask`: districts that it names are named, also where they are not among the first ones of the country. */
export function useChoices(ask?: Group): Choices {
  const t = useT();
  const format = useFormat();
  const name = useName();
  const seesSmall = useSeesSmall();
  const { data } = useAnswer(AskChoicesDocument, {}, { standing: true });
  const codes = districtsIn(ask);
  const { data: asked } = useAnswer(PlacesByCodeDocument, { codes }, { enabled: codes.length > 0, keep: true });
  return useMemo(() => {
    const named = (rows: { nodes: { code: string; name: string; nameEn?: string }[] } | undefined): Choice[] =>
      (rows?.nodes ?? []).map((row) => ({ id: row.code, name: name(row) }));
    return {
      districts: once([...named(data?.districts), ...(codes.length > 0 ? named(asked?.areas) : [])]),
      sectors: named(data?.sectors),
      sections: named(data?.sections),
      partnerKinds: named(data?.partnerKinds),
      sources: named(data?.sources),
      indicators: (data?.indicators.nodes ?? [])
        .filter(seesSmall)
        .map((row) => ({ id: row.code, name: name(row), unit: format.unit(row), frequency: row.frequency, group: name(row.pillar) })),
      villageKind: VILLAGE_KINDS.map((id) => ({ id, name: t(`pilar.village.kindOf.${id}`) })),
      interventionStatus: STATUSES.map((id) => ({ id, name: t(`pilar.intervention.statusOf.${id}`) })),
      decreeIssuer: ISSUERS.map((id) => ({ id, name: t(`pilar.pokja.issuerOf.${id}`) })),
    };
  }, [data, asked, codes.length, name, t, format, seesSmall]);
}

const once = (choices: Choice[]): Choice[] => [...new Map(choices.map((choice) => [choice.id, choice])).values()];

/** Codes of the districts in a question, at any depth. */
function districtsIn(ask: Group | undefined): string[] {
  const inNode = (node: Node): string[] => {
    if (node.type === 'group') return node.items.flatMap(inNode);
    return node.type === 'field' && node.field === 'district.code' && Array.isArray(node.value) ? node.value : [];
  };
  return ask ? inNode(ask) : [];
}

export function useWords(choices: Choices): Words {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => ({ t, format, nameOf: (list, code) => choices[list].find(({ id }) => id === code)?.name ?? code }),
    [t, format, choices],
  );
}
