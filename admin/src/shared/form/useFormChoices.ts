import { FormChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { useAnswer } from '../useAnswer.ts';

/** Rows of the catalogues that forms and quick filters choose from. */
export function useFormChoices() {
  const { data } = useAnswer(FormChoicesDocument, {}, { standing: true });
  return {
    sectors: data?.sectors.nodes ?? [],
    sections: data?.sections.nodes ?? [],
    pillars: data?.pillars.nodes ?? [],
    partnerKinds: data?.partnerKinds.nodes ?? [],
    pokjaRoles: data?.pokjaRoles.nodes ?? [],
    targetGroups: data?.targetGroups.nodes ?? [],
    fundingSources: data?.fundingSources.nodes ?? [],
  };
}
