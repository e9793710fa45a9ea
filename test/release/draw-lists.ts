/** Draws documents that list villages' values, filter by them, order by them or count them, on every way the reader has. */
import type { Data } from '../analysis/reference/data.ts';
import { periodKey } from '../analysis/reference/time.ts';
import type { Random } from '../reader/random.ts';
import { SENSITIVE } from './two-worlds.ts';

type Where = Record<string, unknown>;

interface Draft {
  chance: Random;
  data: Data;
}

const NUMBERS = ['0', '1', '2', '3', '4', '5', '12', '40', '57.14', '100', '300'];
const VALUE =
  'id period state numerator denominator value isPreliminary reportState updatedAt version area { code } village { code } indicator { code edition } source { code }';
const ORDERED = ['numerator', 'denominator', 'value', 'period', 'state', 'updatedAt', 'isPreliminary', 'reportState'];

const monthIn = ({ chance, data }: Draft): string => {
  const now = (Number(data.today.slice(0, 4)) - 2000) * 12 + Number(data.today.slice(5, 7)) - 1;
  return periodKey(now + 1 - chance.below(28), chance.pick(['MONTH', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const));
};
const number = ({ chance }: Draft): Where => ({ [chance.pick(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])]: chance.pick(NUMBERS) });
const villageOf = ({ chance, data }: Draft): Where => {
  const { code } = chance.pick(data.area.filter(({ level }) => level === 'DISTRICT' || level === 'VILLAGE'));
  return code.length > 8 ? { code: { eq: code } } : { district: { code: { eq: code } } };
};

function leaf(draft: Draft): Where {
  const { chance } = draft;
  const kinds: (() => Where)[] = [
    () => ({ [chance.pick(['numerator', 'denominator', 'value'])]: number(draft) }),
    () => ({ [chance.pick(['numerator', 'value'])]: number(draft) }),
    () => ({ period: { [chance.pick(['eq', 'gte', 'lte', 'gt'])]: monthIn(draft) } }),
    () => ({ indicator: { code: { eq: chance.pick(SENSITIVE) } } }),
    () => ({ indicator: { isSensitive: { eq: true } } }),
    () => ({ source: { code: { eq: chance.pick(['REPORT', 'SIGA', 'SECTOR', 'PUBLISHED']) } } }),
    () => ({ village: chance.chance(0.3) ? { isNull: chance.chance(0.5) } : villageOf(draft) }),
    () => ({ state: { eq: chance.pick(['REPORTED', 'NOT_APPLICABLE']) } }),
    () => ({ reportState: { in: ['SUBMITTED', 'VERIFIED'] } }),
  ];
  return chance.pick(kinds)();
}

function drawWhere(draft: Draft, depth = 2): Where {
  const { chance } = draft;
  const inner = () => (depth > 0 && chance.chance(0.4) ? drawWhere(draft, depth - 1) : leaf(draft));
  const kind = chance.below(5);
  if (kind === 0) return { not: inner() };
  if (kind === 1) return { or: [inner(), inner()] };
  return { and: Array.from({ length: 1 + chance.below(3) }, inner) };
}

function drawOrder({ chance }: Draft): Where[] {
  const key = (): Where => {
    const direction = chance.pick(['ASC', 'DESC']);
    const name = chance.pick([...ORDERED, 'village', 'indicator']);
    return { [name]: ORDERED.includes(name) ? direction : { code: direction } };
  };
  return Array.from({ length: chance.below(3) }, key);
}

/** `VillageWhere.indicator`: measured values, of a period or the latest. */
function drawMeasured(draft: Draft): Where {
  const { chance } = draft;
  const where: Where = { code: chance.pick(SENSITIVE) };
  if (chance.chance(0.6)) where.period = monthIn(draft);
  if (chance.chance(0.4)) where.source = chance.pick(['REPORT', 'SIGA']);
  if (chance.chance(0.7)) where[chance.pick(['value', 'numerator', 'denominator'])] = number(draft);
  else where.reported = chance.chance(0.5);
  return { indicator: [where] };
}

function villagesBy(draft: Draft): Where {
  const { chance } = draft;
  const by = chance.chance(0.5)
    ? drawMeasured(draft)
    : {
        observations: chance.chance(0.3)
          ? { count: { gt: chance.below(40) } }
          : { [chance.pick(['some', 'every', 'none'])]: drawWhere(draft) },
      };
  return chance.chance(0.2) ? { not: by } : by;
}

export interface Document {
  source: string;
  variables: Record<string, unknown>;
}

const VALUES = `observations(where: $where, orderBy: $orderBy, first: 20, offset: $offset) { totalCount nodes { ${VALUE} } }`;
const ASKED = '$where: ObservationWhere, $orderBy: [ObservationOrder!], $offset: Int';

const REPORTS = ' reports(where: { village: $by }) { totalCount nodes { period state filledCount owedCount notes { totalCount } } }';

export function drawLists(draft: Draft, seesReports: boolean): Document {
  const { chance, data } = draft;
  const values = { where: drawWhere(draft), orderBy: drawOrder(draft), offset: chance.chance(0.3) ? chance.below(60) : undefined };
  const village = { by: villagesBy(draft) };
  const kinds: (() => Document)[] = [
    () => ({ source: `query (${ASKED}) { ${VALUES} }`, variables: values }),
    () => ({ source: `query (${ASKED}) { ${VALUES} }`, variables: values }),
    () => ({
      source: `query ($by: VillageWhere, ${ASKED}) { villages(first: 4, where: $by, orderBy: [{ code: ASC }]) { totalCount nodes { code ${VALUES} } } }`,
      variables: { ...values, ...village },
    }),
    () => ({ source: 'query ($by: VillageWhere) { villages(first: 30, where: $by) { totalCount nodes { code } } }', variables: village }),
    () => ({
      source: `query (${ASKED}) { indicators(first: 3, where: { code: { in: ${JSON.stringify(chance.some(SENSITIVE, 3))} }, observations: { some: $where } }) {
        totalCount nodes { code edition ${VALUES} } } }`,
      variables: values,
    }),
    () => ({
      source: `query ($by: VillageWhere) { kampungs(where: { village: $by }) { totalCount nodes { id village { code } } }
        interventions(where: { villages: { some: $by } }) { totalCount }${seesReports ? REPORTS : ''} }`,
      variables: village,
    }),
    () => ({
      source: `query ($id: ID!) { observation(id: $id) { ${VALUE} } node(id: $id) { id } }`,
      variables: { id: idOf(chance.pick(data.observation)) },
    }),
  ];
  return chance.pick(kinds)();
}

const idOf = ({ area_ordinal, period, indicator_id, source_id }: Data['observation'][number]) =>
  `observation_${[area_ordinal, period, indicator_id, source_id].join('.')}`;
