/** What the address narrows a dashboard to, the tiles that follow from it, and how that is said over them. */
import type { DashboardChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useViewer } from '../provider/verbs.ts';
import { useName, useT } from '../shared/i18n.ts';
import { addressNow } from '../shared/useAddress.ts';
import { type AskedTile, type Narrow, narrowIn } from './dashboard.ts';
import { ownDistrict } from './districts.ts';
import { DISTRICT } from './ready/district.ts';
import type { ReadyDashboard } from './ready/index.ts';
import { REGENT } from './ready/regent.ts';
import { sectorTiles } from './ready/sector.ts';
import { withoutSeen } from './useSeen.ts';

export type Choices = DashboardChoicesQuery;

/** A dashboard of one district or one sector always stands for one; `NONE`: it is not asked for. */
export interface Needs {
  district: 'ONE' | 'ANY';
  sector: 'ONE' | 'ANY' | 'NONE';
}

export const NEEDS: Record<ReadyDashboard, Needs> = {
  regent: { district: 'ANY', sector: 'NONE' },
  sector: { district: 'ANY', sector: 'ONE' },
  district: { district: 'ONE', sector: 'NONE' },
};

/** Sector, place and year. */
export function useHeading({ sectors }: Choices, { sector, year }: Narrow, district: string | undefined): string[] {
  const t = useT();
  const name = useName();
  const roles = useViewer()?.roles ?? [];
  const chosen = sectors.nodes.find(({ code }) => code === sector);
  const place = district ?? roles.find(({ areaName }) => areaName)?.areaName;
  return [chosen && name(chosen), place ?? t('pilar.dashboard.everywhere'), year].filter((part) => part !== undefined);
}

export function useReadyTiles(id: ReadyDashboard, sector: string | undefined, { indicators }: Choices): readonly AskedTile[] {
  return useMemo(() => {
    if (id === 'regent') return REGENT;
    if (id === 'district') return DISTRICT;
    return sector ? sectorTiles(sector, indicators.nodes) : [];
  }, [id, sector, indicators]);
}

/** The sector that most indicators are of. */
function busiest({ sectors, indicators }: Choices): string | undefined {
  const countOf = (code: string) => indicators.nodes.filter(({ sector }) => sector.code === code).length;
  return sectors.nodes.map(({ code }) => code).toSorted((a, b) => countOf(b) - countOf(a))[0];
}

/** What the address says; a district's dashboard is of one, a sector's of whom it works for. */
export function useNarrow(needs: Needs, choices: Choices) {
  const { districts } = choices;
  const [params, setParams] = useSearchParams();
  const roles = useViewer()?.roles ?? [];
  const [first] = districts.nodes;
  const asked = narrowIn(params);
  const district = asked.district ?? (needs.district === 'ONE' ? (ownDistrict(roles) ?? first?.code) : undefined);
  const usual = needs.sector === 'ONE' ? (roles.find((role) => role.sector)?.sector ?? busiest(choices)) : undefined;
  const sector = needs.sector === 'NONE' ? undefined : (asked.sector ?? usual);
  const set = (name: string, value: string) => {
    const next = withoutSeen(addressNow());
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next);
  };
  const narrow: Narrow = { district, sector, year: asked.year };
  return { narrow, set };
}
