/**
 * The limit: a bare `node:http` server whose every answer is the one column of the one row of a prepared statement written by hand,
 * and nothing around it. No rights, no checks, no errors in words: what is left is what no server on this database can go below.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { periodText } from '../../server/src/core/period.ts';
import { pivotSql, recordSql } from './functions.ts';
import { poolOptions } from './pool.ts';

const json = (column: string) => `to_json(${column})::text`;
const quoted = (expression: string) => `coalesce('"' || ${expression} || '"', 'null')`;
const all = (expression: string, order: string) => `coalesce(string_agg(${expression}, ',' order by ${order}), '')`;

const area = (alias: string) => `'{"code":"' || ${alias}.code || '","name":' || ${json(`${alias}.name`)} || '}'`;

const VILLAGES = `
  select '{"data":{"villages":{"nodes":[' || ${all('x.t', 'x.code')} || ']}}}' from (
    select v.code, '{"code":"' || v.code || '","name":' || ${json('v.name')} || ',"kind":"' || v.kind || '","district":' || ${area('d')}
      || ',"memberCount":' || v.member_count || ',"interventionCount":' || v.intervention_count || '}' as t
    from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal order by v.code limit 50) x`;

const PERIOD = periodText('o.period');

const NESTED = `
  select '{"data":{"villages":{"nodes":[' || ${all('x.t', 'x.code')} || ']}}}' from (
    select v.code, '{"code":"' || v.code || '","name":' || ${json('v.name')} || ',"pokja":' || coalesce((
        select '{"members":{"nodes":[' || (select ${all('m.t', 'm.id')} from (
          select m.id, '{"person":{"name":' || ${json('p.name')} || '},"role":{"name":' || ${json('r.name')} || '}}' as t
          from pilar.pokja_member m join pilar.person p on p.id = m.person_id join pilar.pokja_role r on r.id = m.role_id
          where m.pokja_id = k.id order by m.id limit 5) m) || ']}}'
        from pilar.pokja k where k.village_ordinal = v.ordinal and k.retired_at is null
          and k.valid_from <= current_date and coalesce(k.valid_to, 'infinity') >= current_date limit 1), 'null')
      || ',"observations":{"nodes":[' || (
        select coalesce(string_agg('{"period":"' || ${PERIOD} || '","indicator":{"code":"' || i.code || '"},"numerator":'
          || ${quoted('o.numerator')} || ',"denominator":' || ${quoted('o.denominator')} || '}', ','
          order by o.period desc, o.indicator_id, o.source_id), '')
        from (select * from pilar.observation o where o.area_ordinal = v.ordinal
          order by o.period desc, o.indicator_id, o.source_id limit 10) o join pilar.indicator i on i.id = o.indicator_id) || ']}}' as t
    from pilar.village v order by v.code limit 50) x`;

const VILLAGE = `
  select '{"data":{"village":{"code":"' || v.code || '","name":' || ${json('v.name')} || ',"kind":"' || v.kind || '","district":' || ${area('d')}
    || ',"regency":' || ${area('r')} || ',"memberCount":' || v.member_count || ',"interventionCount":' || v.intervention_count || '}}}'
  from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal join pilar.area r on r.ordinal = v.regency_ordinal where v.code = $1`;

const CHOSEN = `i.sector_id = (select id from pilar.sector where code = $1) and i.status = $2`;
const INTERVENTIONS = `
  select '{"data":{"interventions":{"totalCount":' || (select count(*) from pilar.intervention i where ${CHOSEN}) || ',"nodes":['
    || coalesce(string_agg('{"title":' || ${json('i.title')} || ',"startedOn":"' || i.started_on || '","status":"' || i.status
      || '","attendanceFemale":' || coalesce(i.attendance_female::text, 'null') || ',"lead":' || ${area('p')}
      || ',"contributions":{"nodes":[' || (
        select ${all(`'{"partner":{"name":' || ${json('q.name')} || '}}'`, 'c.id')}
        from (select * from pilar.contribution c where c.intervention_id = i.id order by c.id limit 3) c
          join pilar.partner q on q.id = c.partner_id) || ']}}', ',' order by i.started_on desc, i.id), '') || ']}}}'
  from (select * from pilar.intervention i where ${CHOSEN} order by i.started_on desc, i.id limit $3 offset $4) i
    join pilar.partner p on p.id = i.lead_id`;

const PIVOT = `
  with x as (${pivotSql('$1::text[]', '$2::int')})
  select '{"data":{"analysis":{"rows":[' || ${all(`'{"key":"' || d.code || '","label":' || ${json('d.name')} || ',"cells":[' || d.cells || ']}'`, 'd.code')}
    || ']}}}'
  from (select d.code, d.name, string_agg('{"value":' || ${quoted('x.value')} || '}', ',' order by n.place) as cells
    from pilar.area d cross join generate_series(1, cardinality($1::text[])) n(place)
    left join x on x.district = d.ordinal and x.place = n.place where d.level = 'DISTRICT' group by d.code, d.name) d`;

const RECORD = recordSql({
  rows: `(select ordinality::int - 1 as index, r.* from rows from (jsonb_to_recordset($1::jsonb) as (
    area text, indicator text, period text, source text, numerator text, denominator text, version int)) with ordinality
    as r(area, indicator, period, source, numerator, denominator, version, ordinality)) g`,
  actor: '$2',
  key: '$3',
  hash: '$4',
  requestId: '$5',
  holder: '$6::int',
  answer: `'{"data":{"recordObservations":{"results":[' || ${all(`'{"index":' || index || ',"status":"' || status || '","observation":{"version":' || coalesce(now, before) || '}}'`, 'index')} || ']}}}'`,
});

interface Asked {
  text: string;
  values(given: Record<string, unknown>): unknown[];
}

const HOLDER = 1;
const written = ({ rows, key }: Record<string, unknown>) => {
  const text = JSON.stringify(rows);
  const hash = createHash('sha256').update(text).digest('hex');
  return [text, `KEY:${HOLDER}`, key, hash, crypto.randomUUID(), HOLDER];
};

const QUERIES: Record<string, Asked> = {
  '/a': { text: VILLAGES, values: () => [] },
  '/b': { text: NESTED, values: () => [] },
  '/c': { text: VILLAGE, values: ({ code }) => [code] },
  '/d': { text: INTERVENTIONS, values: ({ sector, status, first, offset }) => [sector, status, first, offset] },
  '/e': { text: PIVOT, values: ({ indicators, month }) => [indicators, month] },
  '/f': { text: RECORD, values: written },
};

const pool = new pg.Pool(poolOptions());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { text, values } = QUERIES[request.url ?? ''] as Asked;
  const given = values(JSON.parse(Buffer.concat(parts).toString()));
  const { rows } = await pool.query({ name: request.url, text, values: given, rowMode: 'array' });
  const body = Buffer.from((rows[0] as [string])[0]);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error.message)));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
