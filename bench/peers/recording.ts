/** Question f: the 60 values that a village records for a December, each time other ones, with the version they replace. */
import type { Ground, Target } from './queries.ts';

export type Given = Record<string, unknown>;

export interface Village {
  code: string;
}

const ROWS = 60;
/** Before the demonstration begins, so that no other question reads what is written. */
const YEAR = 2023;
const PERIODS: Readonly<Record<string, string>> = {
  MONTHLY: `${YEAR}-12`,
  QUARTERLY: `${YEAR}-Q4`,
  SEMESTER: `${YEAR}-S2`,
  ANNUAL: `${YEAR}`,
};
/** Come by a report, or not from whoever records. */
const CLOSED = new Set(['REPORT', 'PUBLISHED', 'DEMO', 'COMPUTED']);

export const CONNECTIONS = 16;

interface Wanted {
  rows?: number;
  periods?: Readonly<Record<string, string>>;
  /** How often each village has been recorded. */
  versions?: Map<string, number>;
}

/** Every connection writes to villages of its own: two that meet on one would be a conflict, which is another question. */
export function recording(
  { villages, indicators, holder }: Ground,
  { rows: most = ROWS, periods = PERIODS, versions = new Map() }: Wanted = {},
): (connection: number) => Record<Target, Given> {
  const places = indicators.flatMap((one) => one.sources.filter((source) => !CLOSED.has(source)).map((source) => ({ ...one, source })));
  const chosen = [...places.filter(({ source }) => source === 'IMPORT'), ...places.filter(({ source }) => source !== 'IMPORT')].slice(
    0,
    most,
  );
  if (chosen.length < most) throw new Error(`Only ${chosen.length} values can be recorded for a village-month; ${most} are wanted.`);
  let requests = 0;
  return (connection) => {
    const own = villages.filter((_, index) => index % CONNECTIONS === connection);
    const { code } = own[Math.floor(Math.random() * own.length)] as Village;
    const version = versions.get(code) ?? 0;
    versions.set(code, version + 1);
    const rows = chosen.map(({ code: indicator, kind, frequency, source }) => ({
      ...{ area: code, indicator, period: periods[frequency], source },
      ...numbers(indicator, kind, version % 2),
      version: version || null,
    }));
    requests += 1;
    const given = { rows, key: `bench-${process.pid}-${requests}` };
    return { pilar: given, postgraphile: { ...given, holder }, limit: given };
  };
}

/** Numbers that no validation rule minds. */
function numbers(indicator: string, kind: string, odd: number): { numerator: string; denominator: string | null } {
  if (kind === 'COUNT') return { numerator: String(1000 + odd), denominator: null };
  const [numerator, denominator] = indicator === 'MKJP' ? [50, 100] : [100, 1000];
  return { numerator: String(numerator + odd), denominator: String(denominator + odd) };
}
