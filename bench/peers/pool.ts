/** Connections of the peers: as many as Pilar has, in the same role, with the same settings. */
import type { PoolConfig } from 'pg';

const SETTINGS = '-c role=pilar_app -c TimeZone=UTC -c DateStyle=ISO -c jit=off -c random_page_cost=1.1';

export const poolOptions = (): PoolConfig => ({ connectionString: process.env.DATABASE_URL, max: 8, options: SETTINGS });
