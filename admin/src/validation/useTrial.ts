/** What the rule makes of its cases while it is written: the server tries it after a pause, and keeps nothing. */
import { TryValidationRuleDocument, type TryValidationRuleInput, type TryValidationRuleMutation } from '@pilar/schema/generated/graphql.ts';
import { useEffect, useState } from 'react';
import { request } from '../provider/fetch.ts';

export type Outcome = TryValidationRuleMutation['tryValidationRule']['outcomes'][number];

const PAUSE_IN_TYPING = 500;

/** Undefined while the rule cannot be read, or has not been tried yet. */
export function useTrial(input: TryValidationRuleInput): Outcome[] | undefined {
  const asked = JSON.stringify(input);
  const [tried, setTried] = useState<{ asked: string; outcomes: Outcome[] }>();
  useEffect(() => {
    const rule = JSON.parse(asked) as TryValidationRuleInput;
    if (!rule.left || !rule.right) return;
    const going = new AbortController();
    const timer = setTimeout(() => {
      request(TryValidationRuleDocument, { input: rule }, going.signal).then(
        ({ tryValidationRule: { outcomes } }) => setTried({ asked, outcomes }),
        // Half a rule is no rule yet; what is wrong with a whole one is said when it is saved.
        () => {},
      );
    }, PAUSE_IN_TYPING);
    return () => {
      clearTimeout(timer);
      going.abort();
    };
  }, [asked]);
  return tried?.asked === asked ? tried.outcomes : undefined;
}
