/** The sector's: its indicators and their gaps, its interventions, its partners. */
import type { AnalysisPeriodInput, Frequency } from '@pilar/schema/generated/graphql.ts';
import type { Measure, Question } from '../../analysis/question.ts';
import type { Bilingual } from '../../analysis/ready/question.ts';
import type { AskedTile } from '../dashboard.ts';

interface Indicator {
  code: string;
  kind: string;
  frequency: Frequency;
  sector: { code: string };
  targets?: { nodes: readonly unknown[] };
}

/** Shares and scores: numbers of villages of different size stand badly side by side. */
const COMPARABLE = new Set(['RATIO', 'SCORE']);
const hasTarget = ({ targets }: Indicator): boolean => (targets?.nodes.length ?? 0) > 0;

/** More panels than these are not read at a glance. */
const MOST = 6;
const YEAR = { period: { last: 12, grain: 'MONTH' }, scope: 'MY_AREA' } satisfies Partial<Question>;

export function sectorTiles(sector: string, indicators: readonly Indicator[]): AskedTile[] {
  const own = indicators.filter(({ sector: { code }, kind }) => code === sector && COMPARABLE.has(kind));
  const wanted = own.filter(hasTarget).slice(0, MOST);
  return [
    ...FIGURES.map(({ id, name, measure }) => figure(sector, id, name, measure)),
    ...(own.length > 0 ? [overTime(own)] : []),
    ...(wanted.length > 0 ? [gaps(wanted)] : []),
    byQuarter(sector),
    byPartner(sector),
  ];
}

const FIGURES: readonly { id: string; name: Bilingual; measure: Measure }[] = [
  { id: 'INTERVENTIONS', name: { id: 'Intervensi', en: 'Interventions' }, measure: { fact: 'INTERVENTION' } },
  {
    ...{ id: 'REACHED', name: { id: 'Desa/kelurahan yang dijangkau', en: 'Villages reached' } },
    measure: { fact: 'INTERVENTION', agg: 'DISTINCT', of: 'VILLAGE' },
  },
  { id: 'LEADS', name: { id: 'Pelaksana utama', en: 'Leads' }, measure: { fact: 'INTERVENTION', agg: 'DISTINCT', of: 'PARTNER' } },
  { id: 'AMOUNT', name: { id: 'Kontribusi mitra', en: 'Contributions' }, measure: { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT' } },
];

const within = (sector: string) => [{ dimension: 'SECTOR' as const, in: [sector] }];

const figure = (sector: string, id: string, name: Bilingual, measure: Measure): AskedTile => ({
  ...{ kind: 'FIGURE', id, name },
  query: { measures: [{ ...measure, alias: id }], filters: within(sector), ...YEAR },
});

const byQuarter = (sector: string): AskedTile => ({
  kind: 'PICTURE',
  id: 'by-quarter',
  name: { id: 'Intervensi menurut wilayah dan triwulan', en: 'Interventions by area and quarter' },
  query: {
    measures: [{ fact: 'INTERVENTION', alias: 'INTERVENTIONS' }],
    rows: ['DISTRICT'],
    columns: ['QUARTER'],
    filters: within(sector),
    period: { last: 4, grain: 'QUARTER' },
    scope: 'MY_AREA',
  },
  view: { view: 'stacked' },
});

const byPartner = (sector: string): AskedTile => ({
  kind: 'PICTURE',
  id: 'partners',
  name: { id: 'Kontribusi menurut jenis mitra', en: 'Contributions by kind of partner' },
  query: {
    measures: [{ fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'AMOUNT' }],
    rows: ['PARTNER_KIND'],
    filters: within(sector),
    ...YEAR,
  },
  view: { view: 'bar' },
});

const SPANS = {
  MONTHLY: { last: 12, grain: 'MONTH' },
  QUARTERLY: { last: 6, grain: 'QUARTER' },
  SEMESTER: { last: 4, grain: 'SEMESTER' },
  ANNUAL: { last: 3, grain: 'YEAR' },
} as const satisfies Record<Frequency, AnalysisPeriodInput>;

/** Those of the frequency that most of them have: a yearly figure makes no line of months. */
function overTime(own: readonly Indicator[]): AskedTile {
  const alike = own.map((one) => own.filter(({ frequency }) => frequency === one.frequency));
  const shown = alike.toSorted((a, b) => b.length - a.length)[0]!.slice(0, MOST);
  const period = SPANS[shown[0]!.frequency];
  return {
    kind: 'PICTURE',
    id: 'over-time',
    name: { id: 'Perkembangan indikator sektor', en: 'Indicators of the sector over time' },
    query: { measures: shown.map(({ code }) => ({ indicator: code })), rows: [period.grain], period, scope: 'MY_AREA' },
    view: { view: 'small' },
    width: 4,
  };
}

const gaps = (own: readonly Indicator[]): AskedTile => ({
  kind: 'PICTURE',
  id: 'gaps',
  name: { id: 'Jarak ke target menurut wilayah', en: 'Distance to the target by area' },
  query: { measures: own.map(({ code }) => ({ indicator: code, show: 'DISTANCE' })), rows: ['DISTRICT'], ...YEAR },
  view: { view: 'small' },
  width: 4,
});
