import type { HomeVillagesQuery } from '@pilar/schema/generated/graphql.ts';
import { today } from '../shared/day.ts';

export type FormedVillage = HomeVillagesQuery['villages']['nodes'][number];

export interface DistrictShare {
  code: string;
  name: string;
  formed: number;
  all: number;
}

/** The district furthest behind first: that is where the road is longest. */
export function byDistrict(villages: readonly FormedVillage[]): DistrictShare[] {
  const shares = new Map<string, DistrictShare>();
  for (const { district, kampung } of villages) {
    const share = shares.get(district.code) ?? { code: district.code, name: district.name, formed: 0, all: 0 };
    shares.set(district.code, { ...share, formed: share.formed + (kampung ? 1 : 0), all: share.all + 1 });
  }
  return [...shares.values()].sort((a, b) => a.formed / a.all - b.formed / b.all || a.code.localeCompare(b.code));
}

export interface Point {
  day: Date;
  formed: number;
}

const QUARTER = 3;

/** How many stood at the end of each quarter, from the first launch to today. */
export function overTime(villages: readonly FormedVillage[]): Point[] {
  const days = villages.flatMap(({ kampung }) => (kampung ? [kampung.launchedOn] : [])).sort();
  const [first] = days;
  if (!first) return [];
  const points: Point[] = [];
  const end = today();
  const [year, month] = first.split('-').map(Number) as [number, number];
  for (let quarter = Math.floor((month - 1) / QUARTER); ; quarter++) {
    const day = new Date(Date.UTC(year, (quarter + 1) * QUARTER, 0));
    const text = day.toISOString().slice(0, 10);
    const until = text < end ? text : end;
    points.push({ day: new Date(`${until}T00:00:00Z`), formed: days.filter((launched) => launched <= until).length });
    if (text >= end) return points;
  }
}
