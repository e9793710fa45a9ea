/** A dashboard narrowed to a district and a year. */
import { expect, it } from 'vitest';
import { isOfNoSector, LAST, narrowed, narrowedTiles, narrowIn, otherTime, titleOf, yearsTo } from '../../admin/src/dashboard/dashboard.ts';
import { ownDistrict } from '../../admin/src/dashboard/districts.ts';
import { fittingCell } from '../../admin/src/dashboard/own/cell.ts';
import { keptTile, shownTile } from '../../admin/src/dashboard/own/kept.ts';
import { sectorTiles } from '../../admin/src/dashboard/ready/sector.ts';
import { named, reachedDistricts } from '../../admin/src/shared/place/places.ts';
import { answer, cell, column, EAST, month, row, WEST } from './answers.ts';

const ASKED = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT' as const], period: { last: 12, grain: 'MONTH' as const } };

it('is as it was while nothing is chosen', () => {
  expect(narrowed(ASKED, {}, '2026')).toEqual(ASKED);
});

it('shows the villages of the district, beside what was filtered already', () => {
  const filters = [{ dimension: 'SECTOR' as const, in: ['KESEHATAN'] }];
  expect(narrowed({ ...ASKED, filters }, { district: '65.01.05' }, '2026')).toEqual({
    ...ASKED,
    rows: ['VILLAGE'],
    filters: [...filters, { dimension: 'DISTRICT', in: ['65.01.05'] }],
  });
  expect(narrowed({ ...ASKED, rows: ['DISTRICT', 'VILLAGE'] }, { district: '65.01.05' }, '2026').rows).toEqual(['VILLAGE']);
  expect(narrowed({ ...ASKED, columns: ['VILLAGE'] }, { district: '65.01.05' }, '2026').rows).toEqual(['DISTRICT']);
});

it('keeps the rows of a figure that is found by one', () => {
  const figure = { id: 'a', kind: 'FIGURE' as const, name: { id: 'Stunting', en: 'Stunting' }, query: ASKED };
  const tiles = narrowedTiles([figure, { ...figure, row: '65.01.05' }], { district: '65.01.05' }, '2026');
  expect(tiles.map((tile) => 'query' in tile && tile.query.rows)).toEqual([['VILLAGE'], ['DISTRICT']]);
});

it('is of a sector where its measures are of one, and says of the others that they are of all', () => {
  expect(narrowed(ASKED, { sector: 'KESEHATAN' }, '2026').filters).toEqual([{ dimension: 'SECTOR', in: ['KESEHATAN'] }]);
  const reports = { measures: [{ fact: 'REPORT' as const }] };
  expect(narrowed(reports, { sector: 'KESEHATAN' }, '2026')).toEqual(reports);
  expect([isOfNoSector(ASKED), isOfNoSector(reports)]).toEqual([false, true]);
});

it('shows this year so far and another one whole; what stands as of now stays so', () => {
  expect(narrowed(ASKED, { year: '2026' }, '2026').period).toEqual({ yearToDate: true });
  expect(narrowed(ASKED, { year: '2025' }, '2026').period).toEqual({ from: '2025-01', to: '2025-12' });
  expect(narrowed({ ...ASKED, period: { latest: true } }, { year: '2025' }, '2026').period).toEqual({ latest: true });
  const since = { ...ASKED, period: { ...ASKED.period, baseline: '2024-12' } };
  expect(narrowed(since, { year: '2026' }, '2026').period).toEqual({ yearToDate: true, baseline: '2024-12' });
});

it('says where a figure is of another time than the year that was chosen', () => {
  const timeOf = (period: object | undefined, year = '2025') => otherTime(narrowed({ ...ASKED, period }, { year }, '2026'), year);
  expect([timeOf(undefined), timeOf({ latest: true })]).toEqual(['asOfToday', 'asOfToday']);
  expect([timeOf({ from: '2024-01', to: '2024-06' }), timeOf({ from: '2025-03', to: '2025-06' })]).toEqual(['fixedPeriod', 'fixedPeriod']);
  expect([timeOf(ASKED.period), timeOf({ yearToDate: true }), timeOf(ASKED.period, '2026')]).toEqual([undefined, undefined, undefined]);
});

it('draws the indicators of a sector that stand in one time, and gaps only where there is a target', () => {
  const of = (code: string, frequency: 'MONTHLY' | 'ANNUAL', targets: number) => ({
    ...{ code, kind: 'RATIO', frequency, sector: { code: 'KESEHATAN' }, targets: { nodes: Array(targets).fill({}) } },
  });
  const tiles = sectorTiles('KESEHATAN', [of('A', 'ANNUAL', 1), of('B', 'MONTHLY', 0), of('C', 'MONTHLY', 0)]);
  const measuresOf = (id: string) => tiles.find((tile) => tile.id === id)?.query.measures.map(({ indicator }) => indicator);
  expect(measuresOf('over-time')).toEqual(['B', 'C']);
  expect(measuresOf('gaps')).toEqual(['A']);
  expect(sectorTiles('KESEHATAN', []).some(({ id }) => id === 'gaps' || id === 'over-time')).toBe(false);
});

it('is called by its own title in each language, else by one for both; one kept before titles were in two languages is as it was', () => {
  const questions = { found: new Map(), isComplete: true, error: null, retry: () => undefined };
  const nameOf = (title: { name?: string; nameEn?: string }) => {
    const shown = shownTile({ id: 'a', kind: 'FIGURE', width: 1, query: ASKED, ...title }, questions);
    return 'query' in shown && shown.name;
  };
  expect(nameOf({ name: 'Balita' })).toEqual({ id: 'Balita', en: 'Balita' });
  expect(nameOf({ name: 'Balita', nameEn: 'Children' })).toEqual({ id: 'Balita', en: 'Children' });
  expect(nameOf({ nameEn: 'Children' })).toEqual({ id: 'Children', en: 'Children' });
  const gone = { id: 'c', kind: 'FIGURE' as const, width: 1 as const, question: 'UQ' };
  const titleGone = (title: { name?: string; nameEn?: string }) =>
    (['id', 'en'] as const).map((language) => titleOf(shownTile({ ...gone, ...title }, questions), language));
  expect(titleGone({ name: 'Balita', nameEn: 'Children' })).toEqual(['Balita', 'Children']);
  expect(titleGone({})).toEqual([undefined, undefined]);
  const ready = { id: 'b', kind: 'FIGURE' as const, name: { id: 'Balita', en: 'Children' }, query: ASKED };
  expect(shownTile(keptTile(ready), questions)).toMatchObject({ name: ready.name });
});

it('shows of a cell that was chosen what the answer has of it; another question has other rows', () => {
  const byDistrict = answer(
    [column('A', [month('2026-10')]), column('A', [month('2026-11')])],
    [EAST, WEST].map((at) => row([at], [cell('1')])),
  );
  const overTime = answer([column('A')], [row([month('2026-11')], [cell('1')]), row([], [cell('1')], 1)]);
  const chosen = { row: EAST.key, column: '2026-11|A' };
  expect(fittingCell(byDistrict, chosen)).toEqual(chosen);
  expect(fittingCell(overTime, chosen)).toEqual({});
  expect(fittingCell(overTime, { row: LAST, column: LAST })).toEqual({ row: LAST });
  expect(fittingCell(overTime, { row: '*' })).toEqual({});
});

it('is narrowed by an address as far as that names a district and a year, however old', () => {
  const narrow = (text: string) => narrowIn(new URLSearchParams(text));
  expect(narrow('district=65.01.05&year=2019&sector=KESEHATAN')).toEqual({ district: '65.01.05', year: '2019', sector: 'KESEHATAN' });
  expect(narrow('district=65.01&year=abc&sector=')).toEqual({});
  expect(yearsTo(2026, undefined)).toEqual(['2026', '2025', '2024']);
  expect(yearsTo(2026, '2019')).toEqual(['2026', '2025', '2024', '2019']);
});

it('is narrowed to districts of whoever looks, named with their regency where there are several', () => {
  const role = (area: string | null) => ({ area });
  expect(reachedDistricts([role('65.01.05.1001'), role('65.02')])).toMatchObject({
    or: [{ code: { startsWith: '65.01.05' } }, { code: { startsWith: '65.02' } }],
  });
  expect(reachedDistricts([role('65.01'), role(null)])).not.toHaveProperty('or');
  expect([ownDistrict([role('65.01'), role('65.01.05.1001')]), ownDistrict([role(null), role('65.01')])]).toEqual(['65.01.05', undefined]);
  const district = (code: string, regency: string) => ({
    id: code,
    code,
    name: `Kecamatan ${code}`,
    parent: { id: regency, name: regency },
  });
  const namesOf = (totalCount: number, ...regencies: string[]) =>
    named({ totalCount, nodes: regencies.map((regency, at) => district(`65.01.0${at}`, regency)) }).map(({ name }) => name);
  expect(namesOf(2, 'Bulungan', 'Bulungan')).toEqual(['Kecamatan 65.01.00', 'Kecamatan 65.01.01']);
  expect(namesOf(2, 'Bulungan', 'Malinau')).toEqual(['Kecamatan 65.01.00, Bulungan', 'Kecamatan 65.01.01, Malinau']);
  expect(namesOf(101, 'Bulungan')).toEqual(['Kecamatan 65.01.00, Bulungan']);
});
