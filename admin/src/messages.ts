/** All texts by language: react-admin's own and those of each feature. */
import englishMessages from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { aboutMessages } from './about/messages.ts';
import { answerMessages } from './analysis/answer/messages.ts';
import { chartMessages } from './analysis/chart/messages.ts';
import { analysisMessages } from './analysis/messages.ts';
import { areaMessages } from './area/messages.ts';
import { biMessages } from './bi/messages.ts';
import { catalogueMessages } from './catalogue/messages.ts';
import { changesMessages } from './changes/messages.ts';
import { classificationMessages } from './classification/messages.ts';
import { convergenceMessages } from './convergence/messages.ts';
import { dashboardMessages } from './dashboard/messages.ts';
import { glossaryMessages } from './glossary/messages.ts';
import { homeMessages } from './home/messages.ts';
import { identityMessages } from './identity/messages.ts';
import { indicatorMessages, observationMessages } from './indicator/messages.ts';
import { interventionMessages } from './intervention/messages.ts';
import { mapMessages } from './map/messages.ts';
import { entryMessages } from './observation/messages.ts';
import { partnerMessages } from './partner/messages.ts';
import { memberMessages, pokjaMessages } from './pokja/messages.ts';
import { periodMessages, reportMessages } from './report/messages.ts';
import { savedQueryMessages } from './saved-query/messages.ts';
import { searchMessages } from './search/messages.ts';
import { historyMessages } from './shared/history/messages.ts';
import { sharedMessages } from './shared/messages.ts';
import { raIndonesian } from './shared/ra-indonesian.ts';
import { verbMessages } from './shared/words/verbs.ts';
import { targetMessages } from './target/messages.ts';
import { validationMessages } from './validation/messages.ts';
import { askMessages } from './village/ask/messages.ts';
import { kampungMessages, villageMessages } from './village/messages.ts';
import { villageSetMessages } from './village-set/messages.ts';

export type Locale = 'id' | 'en';

const pilar = {
  shared: sharedMessages,
  answer: answerMessages,
  chart: chartMessages,
  map: mapMessages,
  dashboard: dashboardMessages,
  home: homeMessages,
  glossary: glossaryMessages,
  village: villageMessages,
  kampung: kampungMessages,
  ask: askMessages,
  pokja: pokjaMessages,
  member: memberMessages,
  partner: partnerMessages,
  indicator: indicatorMessages,
  observation: observationMessages,
  intervention: interventionMessages,
  analysis: analysisMessages,
  convergence: convergenceMessages,
  changes: changesMessages,
  bi: biMessages,
  classification: classificationMessages,
  catalogue: catalogueMessages,
  validation: validationMessages,
  entry: entryMessages,
  report: reportMessages,
  period: periodMessages,
  target: targetMessages,
  identity: identityMessages,
  about: aboutMessages,
  history: historyMessages,
  savedQuery: savedQueryMessages,
  search: searchMessages,
  area: areaMessages,
  villageSet: villageSetMessages,
  verb: verbMessages,
};

type Pilar = { [Feature in keyof typeof pilar]: (typeof pilar)[Feature]['id'] };

const ours = (locale: Locale): Pilar =>
  Object.fromEntries(Object.entries(pilar).map(([feature, texts]) => [feature, texts[locale]])) as unknown as Pilar;

/** Names that react-admin derives its own sentences from. */
const resourceNames = (locale: Locale) => {
  const names = ours(locale);
  const named = ({ one, many }: { one: string; many: string }) => ({ name: `${one} |||| ${many}` });
  return {
    villages: named(names.village),
    areas: named(names.area),
    villageSets: named(names.villageSet),
    users: named({ one: names.identity.user, many: names.identity.users }),
    apiKeys: named({ one: names.identity.key, many: names.identity.keys }),
    auditEntries: named(names.history),
    partners: named(names.partner),
    pokjas: named(names.pokja),
    pokjaMembers: named(names.member),
    indicators: named(names.indicator),
    interventions: named(names.intervention),
    classifications: named(names.classification),
    validationRules: named(names.validation),
    ...Object.fromEntries(Object.entries(names.catalogue.nounOf).map(([resource, noun]) => [resource, named(noun)])),
    classificationRules: named({ one: names.classification.ruleOne, many: names.classification.ruleMany }),
    reports: named(names.report),
    periods: named(names.period),
    targets: named(names.target),
  };
};

const of = (locale: Locale, ra: TranslationMessages['ra']) => ({ ra, pilar: ours(locale), resources: resourceNames(locale) });

export const messages = {
  id: of('id', raIndonesian),
  en: of('en', { ...englishMessages.ra, page: { ...englishMessages.ra.page, dashboard: 'Home' } }),
};
