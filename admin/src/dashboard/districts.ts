import type { Viewer } from '../provider/viewer.ts';
import { lineageOf } from '../village/inArea.ts';

const DISTRICT = 2;

/** The district that a role's area is, or lies in. */
export const ownDistrict = (roles: readonly Pick<Viewer['roles'][number], 'area'>[]): string | undefined =>
  roles.map(({ area }) => lineageOf(area ?? '')[DISTRICT]).find((code) => code !== undefined);
