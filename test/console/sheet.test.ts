/** What a list becomes as a file. */
import { describe, expect, it } from 'vitest';
import { dayIn, setClock, today, zone } from '../../admin/src/shared/day.ts';
import { toCsv, toTabbed } from '../../admin/src/shared/sheet/csv.ts';
import { type Cell, dateIn, zoned } from '../../admin/src/shared/sheet/sheet.ts';
import { toXlsx } from '../../admin/src/shared/sheet/xlsx.ts';
import { unzipped } from './unzipped.ts';

const sheet = (...rows: Cell[][]) => ({ name: 'Mitra', header: ['Nama', 'Nilai'], rows });

describe('A sheet as text', () => {
  it('carries the mark of UTF-8 and the signs of the language', () => {
    const of = sheet(['Desa; "Long" Peso', 12.5], ['a, b', -3]);
    expect(toCsv(of, 'id')).toBe('\uFEFFNama;Nilai\r\n"Desa; ""Long"" Peso";12,5\r\na, b;-3\r\n');
    expect(toCsv(of, 'en')).toBe('\uFEFFNama,Nilai\r\n"Desa; ""Long"" Peso",12.5\r\n"a, b",-3\r\n');
  });

  it.each(['=1+1', '+62 811', '-2', '@SUM(A1)', '\tx', '\rx'])('makes no formula of %j', (text) => {
    expect(toCsv(sheet([text, null]), 'en').split(/\r\n/)[1]).toMatch(/^"?'/);
  });

  it('says of which zone the times in a column are, and nothing of days', () => {
    const [day, moment] = [dateIn('2026-11-29')!, dateIn('2026-11-29T03:04:05Z')!];
    expect(zoned(sheet([day, moment], [day, null])).header).toEqual(['Nama', 'Nilai (WITA)']);
  });

  it('stands below another after an empty line, and is pasted by tabs', () => {
    expect(toCsv([sheet(['a', 1]), sheet(['b', 2])], 'en')).toBe('\uFEFFNama,Nilai\r\na,1\r\n\r\nNama,Nilai\r\nb,2\r\n');
    expect(toTabbed(sheet(['a\tb', 12.5], ['=1', null]), 'id')).toBe('Nama\tNilai\r\n"a\tb"\t12,5\r\n\'=1\t\r\n');
  });

  it('writes days as days, instants as the clocks of the regency show them', () => {
    const rows: Cell[][] = [[dateIn('2026-05-01')!, dateIn('2026-05-01T18:30:00.000Z')!]];
    expect(toCsv(sheet(...rows), 'id')).toContain('2026-05-01;2026-05-02 02:30');
    expect(dateIn('65.01.05')).toBeUndefined();
  });

  it('shows an instant in the zone that the server counts in: WIB, WITA or WIT', () => {
    const asSeen = (timeZone: string) => {
      setClock({ today: '2026-05-01', timeZone });
      return dateIn('2026-05-01T15:30:00Z')!.toISOString().slice(0, 16);
    };
    const zones = ['Asia/Jakarta', 'Asia/Jayapura', zone()];
    expect(zones.map(asSeen)).toEqual(['2026-05-01T22:30', '2026-05-02T00:30', '2026-05-01T23:30']);
    expect(today()).toBe('2026-05-01');
    setClock({ today: dayIn(new Date(), zone()), timeZone: zone() });
  });
});

describe('A sheet as a workbook', () => {
  it('holds numbers and days as such, and no formula', async () => {
    const parts = unzipped(await (await toXlsx(sheet(['=1+1', 12.5], ['Antutan', dateIn('2026-05-01')!]))).arrayBuffer());
    const cells = parts['xl/worksheets/sheet1.xml']!;
    expect(cells).toContain('<v>12.5</v>');
    expect(cells).toContain('<v>46143</v>');
    expect(cells).not.toContain('<f>');
    expect(JSON.stringify(parts)).toContain("'=1+1");
  });

  it('may have others beside it', async () => {
    const parts = unzipped(await (await toXlsx([sheet(['a', 12.5]), { ...sheet(['b', 7]), name: 'Keterangan' }])).arrayBuffer());
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<v>7</v>');
    expect(parts['xl/workbook.xml']).toContain('name="Keterangan"');
  });
});
