/** What the environment may say of the rate limit and of keys in addresses, and what stops a start. */
import { expect, it } from 'vitest';
import { readEnv } from '../../server/src/core/env.ts';

it.each([
  [undefined, undefined],
  ['', undefined],
  ['50000', 50_000],
  [' 3000000 ', 3_000_000],
  ['1000000000', 1_000_000_000],
])('PILAR_RATE_LIMIT %j is %j points a minute; undefined leaves the default', (PILAR_RATE_LIMIT, rateLimit) => {
  expect(readEnv({ PILAR_RATE_LIMIT }).rateLimit).toBe(rateLimit);
});

it.each(['49999', '1000000001', '0', '-1', '1e6', '60000.5', '60.000', 'off'])(
  'PILAR_RATE_LIMIT %j stops the start with one sentence',
  (text) => {
    expect(() => readEnv({ PILAR_RATE_LIMIT: text })).toThrow(
      `PILAR_RATE_LIMIT is "${text}"; expected is points of cost a minute, from 50000 to 1000000000.`,
    );
  },
);

it('PILAR_BI_QUERY_KEY lets doors of BI take a key in the address, and does not unless it says on', () => {
  expect([undefined, '', 'off', 'on'].map((PILAR_BI_QUERY_KEY) => readEnv({ PILAR_BI_QUERY_KEY }).biQueryKey)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(() => readEnv({ PILAR_BI_QUERY_KEY: 'yes' })).toThrow('PILAR_BI_QUERY_KEY is "yes"; expected is one of off, on.');
});

it('PILAR_TIME_ZONE is one of the three of Indonesia, by itself that of Bulungan', () => {
  expect([undefined, 'Asia/Jayapura'].map((PILAR_TIME_ZONE) => readEnv({ PILAR_TIME_ZONE }).timeZone)).toEqual([
    'Asia/Makassar',
    'Asia/Jayapura',
  ]);
  expect(() => readEnv({ PILAR_TIME_ZONE: 'WIB' })).toThrow('expected is one of Asia/Jakarta, Asia/Makassar, Asia/Jayapura.');
});

it('nightly snapshots of BI need a folder; without a key they are only served', () => {
  expect(readEnv({}).biSnapshots).toBeUndefined();
  expect(readEnv({ PILAR_BI_SNAPSHOTS: '/mnt/malam', PILAR_BI_SNAPSHOT_KEY: 'abc123' }).biSnapshots).toEqual({
    folder: '/mnt/malam',
    keyId: 'abc123',
  });
  expect(readEnv({ PILAR_BI_SNAPSHOTS: '/mnt/malam' }).biSnapshots).toEqual({ folder: '/mnt/malam' });
  expect(() => readEnv({ PILAR_BI_SNAPSHOT_KEY: 'abc123' })).toThrow(
    'is not set; expected is a folder, since PILAR_BI_SNAPSHOT_KEY is of no use alone.',
  );
  expect(() => readEnv({ PILAR_BI_SNAPSHOTS: '/mnt/malam', PILAR_BI_SNAPSHOT_KEY: 'pk_abc_rahasia' })).toThrow('PILAR_BI_SNAPSHOT_KEY');
});

it('DATABASE_REPLICA_URLS holds addresses of PostgreSQL, and a wrong one is not repeated', () => {
  const [one, other] = ['postgresql://u:p@10.0.0.6/pilar', 'postgres://u:p@10.0.0.7:5433/pilar'];
  expect(readEnv({}).databaseReplicaUrls).toEqual([]);
  expect(readEnv({ DATABASE_REPLICA_URLS: ` ${one}, ${other} ` }).databaseReplicaUrls).toEqual([one, other]);
  expect(() => readEnv({ DATABASE_REPLICA_URLS: `${one},rahasia` })).toThrow(
    'DATABASE_REPLICA_URLS is not valid; expected is addresses like that of DATABASE_URL, separated by commas.',
  );
});
