/** The six questions, as each target is asked them. Answers have one shape: `told` brings a target's own spelling into it. */
import { type Given, recording, type Village } from './recording.ts';

export const TARGETS = ['pilar', 'postgraphile', 'limit'] as const;
export type Target = (typeof TARGETS)[number];

export interface Question {
  id: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  title: string;
  /** GraphQL of the two that speak it. */
  documents: Record<'pilar' | 'postgraphile', string>;
  /** Variables of the next request on a connection, in the words of each target. */
  draw(connection: number): Record<Target, Given>;
  /** An answer in the common shape. */
  told(data: unknown): unknown;
}

export interface Ground {
  villages: readonly Village[];
  sectors: readonly { id: number; code: string }[];
  indicators: readonly { code: string; kind: string; frequency: string; sources: string[] }[];
  /** Of the key that writes. */
  holder: number;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const same = (given: Given): Record<Target, Given> => ({ pilar: given, postgraphile: given, limit: given });

const VILLAGE = 'code name kind';
const COUNTS = 'memberCount interventionCount';
const NAMED = '{ code name }';

export const RECORD = `mutation ($rows: [ObservationRowInput!]!, $key: String!) {
  recordObservations(rows: $rows, idempotencyKey: $key) { results { index status observation { version } } } }`;

export const questionsOf = (ground: Ground): Question[] => [
  {
    id: 'a',
    title: '50 villages with district and counts',
    documents: {
      pilar: `{ villages(first: 50, orderBy: [{ code: ASC }]) { nodes { ${VILLAGE} district ${NAMED} ${COUNTS} } } }`,
      postgraphile: `{ villages: allVillages(first: 50, orderBy: [CODE_ASC]) { nodes { ${VILLAGE} district: areaByDistrictOrdinal ${NAMED} ${COUNTS} } } }`,
    },
    draw: () => same({}),
    told: (data) => data,
  },
  {
    id: 'b',
    title: '50 villages, 5 Pokja members and 10 latest observations each',
    documents: {
      pilar: `{ villages(first: 50, orderBy: [{ code: ASC }]) { nodes { code name
        pokja { members(first: 5) { nodes { person { name } role { name } } } }
        observations(first: 10) { nodes { period indicator { code } numerator denominator } } } } }`,
      postgraphile: `{ villages: allVillages(first: 50, orderBy: [CODE_ASC]) { nodes { code name
        pokja: pokjaInForce(first: 1) { nodes {
          members: pokjaMembersByPokjaId(first: 5) { nodes { person: personByPersonId { name } role: pokjaRoleByRoleId { name } } } } }
        observations: observationsByAreaOrdinal(first: 10, orderBy: [PERIOD_DESC, INDICATOR_ID_ASC, SOURCE_ID_ASC]) {
          nodes { period indicator: indicatorByIndicatorId { code } numerator denominator } } } } }`,
    },
    draw: () => same({}),
    told: (data) => rewritten(data, { pokja: theOne, period: spelled, numerator: texted, denominator: texted }),
  },
  {
    id: 'c',
    title: 'One village by code',
    documents: {
      pilar: `query ($code: String!) { village(code: $code) { ${VILLAGE} district ${NAMED} regency ${NAMED} ${COUNTS} } }`,
      postgraphile: `query ($code: String!) { village: villageByCode(code: $code) {
        ${VILLAGE} district: areaByDistrictOrdinal ${NAMED} regency: areaByRegencyOrdinal ${NAMED} ${COUNTS} } }`,
    },
    draw: () => same({ code: pick(ground.villages).code }),
    told: (data) => data,
  },
  interventions(ground),
  pivot(),
  {
    id: 'f',
    title: 'Recording 60 observations of a village-month',
    documents: {
      pilar: RECORD,
      postgraphile: `mutation ($rows: [BenchObservationRowInput]!, $key: String!, $holder: Int!) {
        recordObservations: benchRecordObservations(input: { rows: $rows, key: $key, holder: $holder }) { results: result { index status version } } }`,
    },
    draw: recording(ground),
    told: (data) => rewritten(data, { results: (rows) => (rows as Given[]).map(withVersion) }),
  },
];

function interventions({ sectors }: Ground): Question {
  const body = (title: string, lead: string, parts: string, partner: string) =>
    `{ totalCount nodes { ${title} lead${lead} { code name } contributions${parts}(first: 3) { nodes { partner${partner} { name } } } } }`;
  const columns = 'title startedOn status attendanceFemale';
  return {
    id: 'd',
    title: 'Filter, order, page and total over 5,000 interventions with partners',
    documents: {
      pilar: `query ($sector: String!, $status: InterventionStatus!, $first: Int!, $offset: Int!) {
        interventions(where: { status: { eq: $status }, sector: { code: { eq: $sector } } }, orderBy: [{ startedOn: DESC }], first: $first, offset: $offset)
        ${body(columns, '', '', '')} }`,
      postgraphile: `query ($sectorId: Int!, $status: String!, $first: Int!, $offset: Int!) {
        interventions: allInterventions(condition: { status: $status, sectorId: $sectorId }, orderBy: [STARTED_ON_DESC, PRIMARY_KEY_ASC], first: $first, offset: $offset)
        ${body(columns, ': partnerByLeadId', ': contributionsByInterventionId', ': partnerByPartnerId')} }`,
    },
    draw: () => {
      const { id, code } = pick(sectors);
      const page = { status: 'DONE', first: 25, offset: pick([0, 25, 50, 75]) };
      const named = { ...page, sector: code };
      return { pilar: named, postgraphile: { ...page, sectorId: id }, limit: named };
    },
    told: (data) => data,
  };
}

/** One indicator of each of the four pillars, in two Decembers. */
const PIVOTS = [
  ['AKTA_LAHIR', 'PHBS', 'JKN', 'AIR_MINUM_LAYAK'],
  ['KIA', 'BKB', 'PAUD', 'JAMBAN_LAYAK'],
  ['KTP_EL', 'BKR', 'UPPKA', 'RUMAH_LAYAK'],
  ['AKTA_NIKAH', 'BKL', 'KELUARGA_USAHA', 'SAMPAH_TERKELOLA'],
];

function pivot(): Question {
  return {
    id: 'e',
    title: 'Pivot of 4 pillars by district',
    documents: {
      pilar: 'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key label cells { value } } } }',
      postgraphile: `query ($indicators: [String!]!, $month: Int!) {
        analysis: benchPivot(indicators: $indicators, month: $month) { nodes { key label cells } } }`,
    },
    draw: () => {
      const indicators = pick(PIVOTS);
      const year = pick([2024, 2025]);
      const period = `${year}-12`;
      const query = { rows: ['DISTRICT'], measures: indicators.map((indicator) => ({ indicator })), period: { from: period, to: period } };
      const plain = { indicators, month: (year - 2000) * 12 + 11 };
      return { pilar: { query }, postgraphile: plain, limit: plain };
    },
    told: (data) =>
      rewritten(data, {
        nodes: (rows) =>
          (rows as Given[]).map(({ cells, ...row }) => ({ ...row, cells: (cells as unknown[]).map((value) => ({ value })) })),
        analysis: (given) => ({ rows: (given as { rows?: unknown; nodes?: unknown }).rows ?? (given as { nodes: unknown }).nodes }),
      }),
  };
}

type Rewrite = (value: unknown) => unknown;

/** Values of these fields said another way, the inner ones first. */
function rewritten(value: unknown, rewrites: Readonly<Record<string, Rewrite>>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrites));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const below = rewritten(inner, rewrites);
      return [name, rewrites[name] ? rewrites[name](below) : below];
    }),
  );
}

const theOne: Rewrite = (value) => {
  if (typeof value !== 'object' || value === null || !('nodes' in value)) return value;
  return (value.nodes as unknown[])[0] ?? null;
};

const texted: Rewrite = (value) => (typeof value === 'number' ? String(value) : value);

const spelled: Rewrite = (value) => {
  if (typeof value !== 'number') return value;
  const month = (Math.floor(value / 4) % 12) + 1;
  const part = [`-${String(month).padStart(2, '0')}`, `-Q${month / 3}`, `-S${month / 6}`, ''][value % 4];
  return `${2000 + Math.floor(value / 48)}${part}`;
};

const withVersion = ({ version, ...rest }: Given): Given => (version === undefined ? rest : { ...rest, observation: { version } });
