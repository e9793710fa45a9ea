/** The reference's own map of types to tables, written by hand from the contract; the reader's model has no part in it. */
import { judging } from './model-judging.ts';
import { reporting } from './model-reporting.ts';
import { CATALOGUE, columns, history, type Mask, many, masked, must, one, type Type, through, type, VERSIONED } from './shape.ts';

const DETAIL: Mask = { verb: 'intervention.readDetail', own: true };
const AMOUNT: Mask = { verb: 'contribution.readAmount', own: true };

const described: Record<string, Type> = {
  Area: type(
    'area',
    {
      ...columns(`${VERSIONED}, level text, code text, name text, validFrom date, validTo date`),
      parent: one('Area', 'parent_ordinal', 'ordinal'),
      children: many('Area', 'ordinal', 'parent_ordinal', [['ordinal', 'ASC']]),
      externalCodes: many('AreaCode', 'ordinal', 'area_ordinal'),
      earlierPeriods: many('AreaPeriod', 'ordinal', 'area_ordinal', [['validTo', 'DESC']]),
    },
    ['ordinal'],
    ['id'],
  ),
  AreaEvent: type('area_event', {
    ...columns(`${VERSIONED}, kind text, happenedOn date, decreeNumber text, note text`),
    area: must('Area', 'area_ordinal', 'ordinal'),
    parts: many('AreaEventPart', 'id', 'event_id'),
  }),
  AreaEventPart: type('area_event_part', {
    ...columns(`${VERSIONED}, codeBefore text, nameBefore text, codeAfter text, nameAfter text`),
    event: must('AreaEvent', 'event_id'),
    before: one('Area', 'before_ordinal', 'ordinal'),
    after: one('Area', 'after_ordinal', 'ordinal'),
  }),
  AreaCode: type('area_code', { ...columns(`${VERSIONED}, scheme text, code text`), area: must('Area', 'area_ordinal', 'ordinal') }),
  AreaPeriod: type('area_period', {
    ...columns(`${VERSIONED}, validFrom date, validTo date`),
    area: must('Area', 'area_ordinal', 'ordinal'),
  }),
  Ministry: type('ministry', {
    ...columns(`${CATALOGUE}, validFrom date, validTo date`),
    succeededBy: one('Ministry', 'succeeded_by_id'),
    sectors: many('Sector', 'id', 'ministry_id', [['position', 'ASC']]),
  }),
  Sector: type('sector', {
    ...columns(CATALOGUE),
    ministry: one('Ministry', 'ministry_id'),
    indicators: many('Indicator', 'id', 'sector_id', [['position', 'ASC']]),
  }),
  Pillar: type('pillar', {
    ...columns(`${CATALOGUE}, aliases texts`),
    programmes: many('Programme', 'id', 'pillar_id', [['position', 'ASC']]),
    indicators: many('Indicator', 'id', 'pillar_id', [['position', 'ASC']]),
  }),
  Programme: type('programme', {
    ...columns(CATALOGUE),
    pillar: must('Pillar', 'pillar_id'),
    activities: many('Activity', 'id', 'programme_id', [['position', 'ASC']]),
  }),
  Activity: type('activity', {
    ...columns(`${CATALOGUE}, validFrom date, validTo date`),
    programme: must('Programme', 'programme_id'),
    ministry: one('Ministry', 'ministry_id'),
  }),
  Indicator: type('indicator', {
    ...columns(
      `${CATALOGUE}, edition int, unit text, unitEn text, direction text, kind text, spaceRule text, timeRule text, numerator text, denominator text,` +
        ' factor int, decimals int, min decimal, max decimal, targetLow decimal, targetHigh decimal, isSensitive bool, isDerived bool,' +
        ' finestVillage text, finestDistrict text, quantityGroup text, appliesTo text, frequency text, origin text, validFrom date, validTo date',
    ),
    pillar: must('Pillar', 'pillar_id'),
    sector: must('Sector', 'sector_id'),
    denominatorIndicator: one('Indicator', 'denominator_indicator_id'),
    weightIndicator: one('Indicator', 'weight_indicator_id'),
    sources: many('IndicatorSource', 'id', 'indicator_id', [['rank', 'ASC']]),
    observations: many('Observation', 'id', 'indicator_id', [['period', 'DESC']]),
    targets: many('Target', 'id', 'indicator_id', [['year', 'DESC']]),
  }),
  Source: type('source', columns(`${CATALOGUE}, comesByReport bool`)),
  IndicatorSource: type('indicator_source', {
    ...columns(`${VERSIONED}, rank int`),
    indicator: must('Indicator', 'indicator_id'),
    source: must('Source', 'source_id'),
  }),
  PartnerKind: type('partner_kind', columns(CATALOGUE)),
  FundingSource: type('funding_source', columns(CATALOGUE)),
  Partner: type('partner', {
    ...columns(`${VERSIONED}, code text, name text, level text, validFrom date, validTo date`),
    kind: must('PartnerKind', 'kind_id'),
    sector: one('Sector', 'sector_id'),
    area: one('Area', 'area_ordinal', 'ordinal'),
    succeededBy: one('Partner', 'succeeded_by_id'),
    contributions: many('Contribution', 'id', 'partner_id'),
  }),
  Role: type('role', columns(`${CATALOGUE}, verbs texts`)),
  User: type('user', { ...columns(`${VERSIONED}, name text, email text`), assignments: many('Assignment', 'id', 'user_id') }),
  ApiKey: type('api_key', {
    ...columns(`${VERSIONED}, keyId text, name text, expiresAt instant, lastUsedAt instant`),
    assignments: many('Assignment', 'id', 'api_key_id'),
  }),
  Assignment: type('assignment', {
    ...columns(VERSIONED),
    user: one('User', 'user_id'),
    apiKey: one('ApiKey', 'api_key_id'),
    role: must('Role', 'role_id'),
    area: one('Area', 'area_ordinal', 'ordinal'),
    sector: one('Sector', 'sector_id'),
    partner: one('Partner', 'partner_id'),
  }),
  AuditEntry: type('audit_entry', {
    ...columns(
      'id id, at instant, actorName text, door text, verb text, entity text, entityId text, before json, after json, requestId text',
    ),
    user: one('User', 'user_id'),
    apiKey: one('ApiKey', 'api_key_id'),
    area: one('Area', 'area_ordinal', 'ordinal'),
  }),
  Village: type(
    'village',
    {
      ...columns(`${VERSIONED}, code text, name text, kind text, memberCount int, interventionCount int`),
      validFrom: { is: 'measured', as: 'date' },
      validTo: { is: 'measured', as: 'date' },
      point: { is: 'parts', columns: { latitude: 'latitude', longitude: 'longitude' } },
      district: must('Area', 'district_ordinal', 'ordinal'),
      regency: must('Area', 'regency_ordinal', 'ordinal'),
      province: must('Area', 'province_ordinal', 'ordinal'),
      kampung: one('Kampung', 'ordinal', 'village_ordinal', 'active'),
      pokja: one('Pokja', 'ordinal', 'village_ordinal', 'inForce'),
      pokjas: many('Pokja', 'ordinal', 'village_ordinal', [['validFrom', 'DESC']]),
      kampungs: many('Kampung', 'ordinal', 'village_ordinal', [['launchedOn', 'DESC']]),
      interventions: through(
        'Intervention',
        'intervention_village',
        'village_ordinal',
        'intervention_id',
        [['startedOn', 'DESC']],
        'ordinal',
      ),
      observations: many('Observation', 'ordinal', 'area_ordinal', [['period', 'DESC']]),
      classification: one('Classification', 'ordinal', 'village_ordinal', 'newestOfActive'),
      classifications: many('Classification', 'ordinal', 'village_ordinal', [['period', 'DESC']]),
      reports: many('Report', 'ordinal', 'village_ordinal', [['period', 'DESC']]),
      targets: many('Target', 'ordinal', 'area_ordinal', [['year', 'DESC']]),
      sets: through('VillageSet', 'village_set_village', 'village_ordinal', 'village_set_id', [['id', 'DESC']], 'ordinal'),
    },
    ['ordinal'],
    ['id'],
  ),
  Kampung: type('kampung', {
    ...columns(
      `${VERSIONED}, name text, launchedOn date, decreeNumber text, decreedOn date, isModel bool, hasBkb bool, hasBkr bool, hasBkl bool,` +
        ' hasUppka bool, hasPikr bool, hasSecretariat bool, hasRumahDataku bool, guidedBy text, hasWorkPlan bool, regulations texts,' +
        ' dataKinds texts, operations texts, formationReasons texts',
    ),
    village: must('Village', 'village_ordinal', 'ordinal'),
    fundingSources: through('FundingSource', 'kampung_funding_source', 'kampung_id', 'funding_source_id'),
  }),
  PokjaRole: type('pokja_role', columns(CATALOGUE)),
  Pokja: type('pokja', {
    ...columns(`${VERSIONED}, decreeNumber text, decreedOn date, issuer text, validFrom date, validTo date`),
    village: must('Village', 'village_ordinal', 'ordinal'),
    members: many('PokjaMember', 'id', 'pokja_id'),
  }),
  Person: type('person', {
    ...columns(`${VERSIONED}, name text`),
    ...masked('phone text', { verb: 'person.readPhone' }),
    village: must('Village', 'village_ordinal', 'ordinal'),
  }),
  PokjaMember: type('pokja_member', {
    ...columns(`${VERSIONED}, startedOn date, endedOn date, isTrained bool`),
    pokja: must('Pokja', 'pokja_id'),
    person: must('Person', 'person_id'),
    role: must('PokjaRole', 'role_id'),
    section: one('Section', 'section_id'),
  }),
  Observation: type(
    'observation',
    {
      ...columns('period period, numerator decimal, denominator decimal, version int, updatedAt instant'),
      id: { is: 'column', column: 'id', as: 'id' },
      state: { is: 'measured', as: 'text' },
      value: { is: 'measured', as: 'decimal' },
      reportState: { is: 'measured', as: 'text' },
      isPreliminary: { is: 'measured', as: 'bool' },
      area: must('Area', 'area_ordinal', 'ordinal'),
      indicator: must('Indicator', 'indicator_id'),
      source: must('Source', 'source_id'),
      village: one('Village', 'area_ordinal', 'ordinal'),
    },
    ['area_ordinal', 'period', 'indicator_id', 'source_id'],
  ),
  Section: type('section', columns(CATALOGUE)),
  TargetGroup: type('target_group', columns(CATALOGUE)),
  Intervention: type('intervention', {
    ...columns(`${VERSIONED}, title text, startedOn date, endedOn date, status text`),
    ...masked('description text, place text, attendanceMale int, attendanceFemale int, evidence text', DETAIL),
    sector: must('Sector', 'sector_id'),
    activity: one('Activity', 'activity_id'),
    lead: one('Partner', 'lead_id'),
    section: one('Section', 'section_id'),
    villages: through('Village', 'intervention_village', 'intervention_id', 'village_ordinal', [['ordinal', 'ASC']], 'id', 'ordinal'),
    targetGroups: through('TargetGroup', 'intervention_target_group', 'intervention_id', 'target_group_id', [['position', 'ASC']]),
    indicators: through('Indicator', 'intervention_indicator', 'intervention_id', 'indicator_id', [['position', 'ASC']]),
    contributions: many('Contribution', 'id', 'intervention_id'),
  }),
  Contribution: type('contribution', {
    ...columns(`${VERSIONED}, part text`),
    ...masked('amountRupiah decimal, inKind text', AMOUNT),
    intervention: must('Intervention', 'intervention_id'),
    partner: must('Partner', 'partner_id'),
    fundingSource: one('FundingSource', 'funding_source_id'),
  }),
  ...reporting,
  ...judging,
};

/** The same, and of every type whose records have a version what was changed in them. */
export const model: Record<string, Type> = Object.fromEntries(
  Object.entries(described).map(([name, type]) => [
    name,
    type.fields.version ? { ...type, fields: { ...type.fields, history: history(name) } } : type,
  ]),
);
