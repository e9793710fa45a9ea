/** What comes after an answer: the next question, a drawing, a file. */
import { describe, expect, it } from 'vitest';
import { labelsIn } from '../../admin/src/analysis/answer/labels.ts';
import { warningLines, withConditions } from '../../admin/src/analysis/answer/names.ts';
import { belowOf, canFilterTo, drilledTo, filteredTo, ordered, swapped } from '../../admin/src/analysis/answer/question.ts';
import { notesOf, type SheetWords, sheetOf } from '../../admin/src/analysis/answer/sheet.ts';
import { messages } from '../../admin/src/messages.ts';
import { toCsv } from '../../admin/src/shared/sheet/csv.ts';
import { answer, cell, column, EAST, month, row, step, village } from './answers.ts';

describe('What is asked next', () => {
  const input: Parameters<typeof swapped>[0] = {
    measures: [{ indicator: 'A' }],
    rows: ['DISTRICT'],
    columns: ['MONTH'],
    totals: ['ROW', 'GRAND'],
  };

  it('swaps the axes with their totals', () => {
    expect(swapped(input)).toMatchObject({ rows: ['MONTH'], columns: ['DISTRICT'], totals: ['COLUMN', 'GRAND'] });
    expect(swapped(swapped(input))).toEqual(input);
  });

  it('orders by a heading: highest first, lowest first, not at all', () => {
    const once = ordered(input, { measure: 'A' });
    expect(once.orderBy).toEqual([{ measure: 'A', direction: 'DESC' }]);
    expect(ordered(once, { measure: 'A' }).orderBy).toEqual([{ measure: 'A', direction: 'ASC' }]);
    expect(ordered(ordered(once, { measure: 'A' }), { measure: 'A' }).orderBy).toBeUndefined();
    expect(ordered(once, { label: true }).orderBy).toEqual([{ label: true, direction: 'ASC' }]);
  });

  it('keeps only a row: values as filters in place of others on them, time as the period', () => {
    const given = {
      ...input,
      filters: [
        { dimension: 'DISTRICT' as const, notIn: ['65.01.01'] },
        { dimension: 'SECTOR' as const, in: ['PU'] },
      ],
    };
    expect(filteredTo(given, [EAST, month('2026-10')])).toMatchObject({
      filters: [
        { dimension: 'SECTOR', in: ['PU'] },
        { dimension: 'DISTRICT', in: [EAST.key] },
      ],
      period: { from: '2026-10', to: '2026-10' },
    });
    expect(canFilterTo([EAST])).toBe(true);
    expect(canFilterTo([step('DISTRICT', 'REST')])).toBe(false);
    expect(canFilterTo([])).toBe(false);
  });

  it('splits a place by those below it, unless it is split already', () => {
    expect(belowOf(input, [EAST])).toBe('VILLAGE');
    expect(drilledTo(input, [EAST])).toMatchObject({ rows: ['VILLAGE'], filters: [{ dimension: 'DISTRICT', in: [EAST.key] }] });
    expect(belowOf({ ...input, rows: ['DISTRICT', 'VILLAGE'] }, [EAST])).toBeUndefined();
    expect(belowOf({ ...input, rows: ['VILLAGE'] }, [village('65.01.05.2001')])).toBeUndefined();
  });
});

const label = labelsIn('id');

describe('Measures are called by their names', () => {
  it('with the conditions of a measure alone in its heading', () => {
    const { columns } = withConditions(answer([column('m1'), column('m2')], []), new Map([['m2', 'Kesehatan']]));
    expect(columns.map((one) => one.label)).toEqual(['m1', 'm2 · Kesehatan']);
  });

  it('in warnings, and what is true of several is told once', () => {
    const columns = [column('A', [], { label: 'balita stunting' }), column('B', [], { label: 'jamban layak' })];
    const warning = (measure: string | null, message: string) => ({ code: 'X', measure, message, messageEn: message });
    const warnings = [warning('A', 'A: data contoh.'), warning(null, 'Terpotong.'), warning('B', 'B: data contoh.')];
    expect(warningLines({ columns, warnings }, label)).toEqual(['Balita stunting, Jamban layak: data contoh.', 'Terpotong.']);
  });
});

describe('The file', () => {
  const texts = messages.id.pilar.answer as unknown as Record<string, unknown>;
  const t = (key: string) =>
    key
      .replace('pilar.answer.', '')
      .split('.')
      .reduce((node, part) => (node as Record<string, unknown>)[part], texts as unknown) as string;
  const words: SheetWords = {
    t: t as SheetWords['t'],
    label,
    unitOf: ({ unit }) => unit,
    dimensionOf: (dimension) => dimension,
    moment: (instant) => instant,
    originOf: ({ sources }) => sources.join(', '),
  };
  const faces = [
    cell('12.5'),
    cell('0'),
    cell(null),
    cell(null, { state: 'NOT_APPLICABLE' }),
    cell(null, { state: 'REPORTED', suppressed: true }),
  ];

  it('holds every row and column with the totals, and no figure that is not there', () => {
    const columns = ['A', 'B', 'C', 'D', 'E'].map((measure) => column(measure));
    const analysis = answer(columns, [row([EAST, village('v1')], faces), row([EAST], faces, 2), row([], faces, 2)]);
    const { header, rows } = sheetOf(analysis, { coverage: false, comparison: false }, words);
    expect(header.slice(0, 3)).toEqual(['DISTRICT', 'VILLAGE', 'A (persen)']);
    expect(rows).toEqual([
      ['Tanjung Selor', 'Desa 1', 12.5, 0, '—', 't.b.', 'disembunyikan'],
      ['Tanjung Selor', 'Total', 12.5, 0, '—', 't.b.', 'disembunyikan'],
      ['Total seluruhnya', '', 12.5, 0, '—', 't.b.', 'disembunyikan'],
    ]);
  });

  it('adds what is compared and how many reported where that is shown', () => {
    const given = cell('5', { reported: 7, expected: 9, comparison: { value: '4', delta: '1', deltaPercent: '25' } });
    const { header, rows } = sheetOf(answer([column('A')], [row([EAST], [given])]), { coverage: true, comparison: true }, words);
    expect(rows).toEqual([['Tanjung Selor', 5, 4, 1, 7, 9]]);
    expect(header).toHaveLength(6);
    const both = answer([column('A'), column('COUNT')], [row([EAST], [given, cell('3')])]);
    expect(sheetOf(both, { coverage: true, comparison: true }, words).rows).toEqual([['Tanjung Selor', 5, 4, 1, 7, 9, 3]]);
  });

  it('tells the question, the sources and the warnings below, without a formula', () => {
    const analysis = answer([column('A')], [row([EAST], [cell(null)])]);
    const text = toCsv([sheetOf(analysis, { coverage: false, comparison: false }, words), notesOf(analysis, words)], 'id');
    const lines = text.split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['\uFEFFDISTRICT;A (persen)', 'Tanjung Selor;—', '']);
    expect(lines).toContain('Pertanyaan;Stunting, per kecamatan');
    expect(lines).toContain('Sumber;DEMO');
    expect(lines).toContain("Peringatan;'=Awas");
    expect(lines).toContain('—;Belum ada yang melaporkan.');
  });
});
