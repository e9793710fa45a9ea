import { READY } from '../../analysis/ready/index.ts';
import type { Bilingual } from '../../analysis/ready/question.ts';
import type { AskedTile, Width } from '../dashboard.ts';

/** A question that Explore has ready, as a picture. */
/** By another name where its own tells of districts, of which a narrowed dashboard shows the villages. */
export function picture(id: string, { name, width }: { name?: Bilingual; width?: Width } = {}): AskedTile {
  const ready = READY.find((one) => one.id === id);
  if (!ready) throw new Error(`There is no question ${id}.`);
  return { kind: 'PICTURE', id, name: name ?? ready.name, query: ready.query, view: ready.view ?? {}, width };
}

/** The last year, beside the target of this one. */
export const indicator = (code: string, id: string, en: string): AskedTile => ({
  ...{ kind: 'FIGURE', id: code, name: { id, en } },
  query: { measures: [{ indicator: code }], period: { last: 12, grain: 'MONTH' }, compare: 'TARGET', scope: 'MY_AREA' },
});

export const formed: AskedTile = {
  ...{ kind: 'FIGURE', id: 'formed', name: { id: 'Desa/kelurahan dengan Kampung KB', en: 'Villages with a Kampung KB' } },
  query: { measures: [{ fact: 'VILLAGE', agg: 'AVERAGE', of: 'FORMED', alias: 'FORMED' }], period: { latest: true }, scope: 'MY_AREA' },
};

export const onTime: AskedTile = {
  ...{ kind: 'FIGURE', id: 'on-time', name: { id: 'Laporan tepat waktu', en: 'Reports on time' } },
  query: {
    measures: [{ fact: 'REPORT', agg: 'AVERAGE', of: 'ON_TIME', alias: 'ON_TIME_SHARE' }],
    period: { last: 12, grain: 'MONTH' },
    scope: 'MY_AREA',
  },
};
