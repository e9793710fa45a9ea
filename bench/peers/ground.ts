/** What the questions draw from: villages, sectors and indicators of the bench's database. */
import { asOwner } from '../../server/src/database.ts';
import type { Database } from './database.ts';
import type { Ground } from './queries.ts';

const GROUND = `
  select (select json_agg(json_build_object('code', code) order by code) from pilar.village) as villages,
    (select json_agg(json_build_object('id', s.id, 'code', s.code)) from pilar.sector s
      where (select count(*) from pilar.intervention i where i.sector_id = s.id and i.status = 'DONE') >= 100) as sectors,
    (select json_agg(json_build_object('code', i.code, 'kind', i.kind, 'frequency', i.frequency, 'sources', (
        select json_agg(s.code order by r.rank) from pilar.indicator_source r join pilar.source s on s.id = r.source_id
        where r.indicator_id = i.id)) order by i.position)
      from pilar.indicator i where not i.is_derived and i.applies_to = 'VILLAGE' and i.kind in ('RATIO', 'COUNT')) as indicators,
    (select id from pilar.api_key where name = 'bench') as holder`;

export const groundOf = ({ url }: Pick<Database, 'url'>): Promise<Ground> =>
  asOwner(url, async (client) => (await client.query<Ground>(GROUND)).rows[0] as Ground);
