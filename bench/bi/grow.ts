/** More values, of the years before the demonstration, so that what BI reads grows and what people ask stays as it is. */
import { asOwner } from '../../server/src/database.ts';
import { inBulk } from '../../tools/bulk.ts';
import type { Database } from '../peers/database.ts';

const PLANT = `
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator)
  select v.ordinal, m.month * 4, i.id, s.id, 10 + (v.ordinal + m.month) % 50, 100
  from pilar.village v cross join generate_series(0, 250) m(month) cross join pilar.indicator i cross join pilar.source s
  where i.kind = 'RATIO' and s.code in ('IMPORT', 'SIGA', 'SECTOR', 'DUKCAPIL') limit $1 on conflict do nothing`;

/** How many there are then. */
export function grow({ url }: Database, size: number, say: (line: string) => void): Promise<number> {
  const count = 'select count(*)::int as n from pilar.observation';
  return asOwner(url, async (client) => {
    const before = (await client.query(count)).rows[0].n;
    if (size > before) {
      say(`Making ${size - before} more values …`);
      await inBulk(client, 'pilar.observation', () => client.query(PLANT, [size - before]));
      await client.query('alter table pilar.observation enable trigger user');
    }
    return (await client.query(count)).rows[0].n;
  });
}
