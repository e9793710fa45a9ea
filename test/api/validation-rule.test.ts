/** Rules are judged themselves before they are kept, and hold from then on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { type World, world } from '../world.ts';

const RECORD = `mutation ($rows: [ObservationRowInput!]!, $allOrNothing: Boolean, $dryRun: Boolean, $key: String) {
  recordObservations(rows: $rows, allOrNothing: $allOrNothing, dryRun: $dryRun, idempotencyKey: $key) {
    results { index status code fields { path message messageEn } warnings { rule path message messageEn } observation { version value } } } }`;
const RULE = 'id code version left right effect missing retiredAt cases(where: { retiredAt: { isNull: true } }) { nodes { given holds } }';
const CREATE = `mutation ($input: CreateValidationRuleInput!, $key: String) { createValidationRule(input: $input, idempotencyKey: $key) { ${RULE} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateValidationRuleInput!) {
  updateValidationRule(id: $id, version: $version, input: $input) { ${RULE} } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireValidationRule(id: $id, version: $version, reason: "Tidak dipakai") { ${RULE} } }`;

const RESTORE = 'mutation ($id: ID!) { restoreValidationRule(id: $id, version: 2, reason: "Keliru") { version } }';

interface Result {
  status: string;
  code: string | null;
  fields: { path: string; message: string; messageEn: string }[];
  warnings: { rule: string; path: string; message: string; messageEn: string }[];
  observation: { version: number; value: string } | null;
}

let here: World;
beforeAll(async () => {
  here = await world();
  const { rows } = await here.owner.query("select code from pilar.village where code like '65.01.%' and kind = 'DESA' order by code");
  villages = rows.map(({ code }) => code);
});
afterAll(() => here?.close());

const record = async (rows: object[], rest: object = {}, by: Client = here.as('administrator')): Promise<Result[]> =>
  (await by.get(RECORD, { rows, ...rest })).recordObservations.results;
const told = (results: Result[]) =>
  results.map(({ status, fields, warnings }) => [status, ...fields.map(({ path }) => path), ...warnings.map(({ rule }) => rule)]);

/** Each test has a village of its own. */
let villages: string[];
const newVillage = (): string => villages.pop() as string;

const value = (area: string, indicator: string, numbers: object) => ({ area, indicator, period: '2026-10', ...numbers });

const NEW = {
  name: 'Contoh',
  nameEn: 'Example',
  operator: 'LE',
  missing: 'SKIP',
  effect: 'REFUSE',
  text: 'Terlalu besar: {left} > {right}.',
  textEn: 'Too large: {left} > {right}.',
};
let number = 0;
const rule = (left: string, right: string, given: object = {}) => {
  const name = /[A-Z_]+(\.\w+)?/.exec(left)?.[0];
  const cases = [
    { given: [{ name, value: '1' }], holds: true },
    { given: [{ name, value: '1000000' }], holds: false },
  ];
  return { ...NEW, code: `ATURAN_${++number}`, left, right, cases, ...given };
};
const create = async (input: object) => (await here.as('administrator').get(CREATE, { input })).createValidationRule;
const retire = ({ id, version }: { id: string; version: number }) => here.as('administrator').get(RETIRE, { id, version });
const problem = async (input: object) => {
  const { code, fields } = await here.as('administrator').refused(CREATE, { input });
  return [code, ...fields.map(({ path, messageEn }) => `${path}: ${messageEn}`)];
};

describe('a rule that an administrator adds', () => {
  it('holds from the next value on, until it is retired', async () => {
    const area = newVillage();
    const sessions = (numerator: number, given: object = {}) => ({
      area,
      indicator: 'KIE_KEKERASAN',
      period: '2026-Q3',
      source: 'REPORT',
      numerator,
      ...given,
    });
    await record([sessions(9)]);
    const made = await create(rule('KIE_KEKERASAN', '1.5 * 2'));
    expect(made).toMatchObject({ version: 1, cases: { nodes: [{ given: { KIE_KEKERASAN: '1' }, holds: true }, { holds: false }] } });
    const [refused] = await record([sessions(4, { version: 1 })]);
    expect(refused?.fields).toEqual([{ path: 'numerator', message: 'Terlalu besar: 4 > 3.', messageEn: 'Too large: 4 > 3.' }]);
    // What stood there before the rule and is only sent again is left alone.
    expect(told(await record([sessions(9)]))).toEqual([['UNCHANGED']]);
    await retire(made);
    expect(told(await record([sessions(4, { version: 1 })]))).toEqual([['UPDATED']]);
    const { restoreValidationRule: back } = await here.as('administrator').get(RESTORE, { id: made.id });
    expect(told(await record([sessions(5, { version: 2 })]))).toEqual([['REFUSED', 'numerator']]);
    await retire({ id: made.id, version: back.version });
  });

  it.each([
    ['SKIP', [['CREATED'], ['REFUSED', 'numerator']]],
    [
      'ZERO',
      [
        ['REFUSED', 'numerator'],
        ['REFUSED', 'numerator'],
      ],
    ],
    [
      'FAIL',
      [
        ['REFUSED', 'numerator'],
        ['REFUSED', 'numerator'],
      ],
    ],
  ])('may say of a missing value: %s', async (missing, outcome) => {
    const cases = [
      {
        given: [
          { name: 'NELAYAN_DIBINA', value: '5' },
          { name: 'RTLH_DITANGANI', value: '5' },
        ],
        holds: true,
      },
      {
        given: [
          { name: 'NELAYAN_DIBINA', value: '6' },
          { name: 'RTLH_DITANGANI', value: '5' },
        ],
        holds: false,
      },
    ];
    const made = await create(rule('NELAYAN_DIBINA', 'RTLH_DITANGANI', { missing, cases }));
    const [alone, beside] = [newVillage(), newVillage()];
    const fishers = (area: string) => ({ area, indicator: 'NELAYAN_DIBINA', period: '2026-S1', source: 'SECTOR', numerator: 6 });
    await record([{ area: beside, indicator: 'RTLH_DITANGANI', period: '2025', source: 'SECTOR', numerator: 5 }]);
    expect(told(await record([fishers(alone), fishers(beside)]))).toEqual(outcome);
    await retire(made);
  });

  it('is not asked for who may not see a small number it needs', async () => {
    const cases = [
      {
        given: [
          { name: 'JKN.numerator', value: '5' },
          { name: 'UNMET_NEED.numerator', value: '5' },
        ],
        holds: true,
      },
      {
        given: [
          { name: 'JKN.numerator', value: '5' },
          { name: 'UNMET_NEED.numerator', value: '6' },
        ],
        holds: false,
      },
    ];
    const made = await create(rule('UNMET_NEED.numerator', 'JKN.numerator', { cases }));
    const area = newVillage();
    await record([value(area, 'UNMET_NEED', { source: 'REPORT', numerator: 3, denominator: 100 })]);
    const insured = value(area, 'JKN', { source: 'SECTOR', numerator: 2, denominator: 2000 });
    expect(told(await record([insured], { dryRun: true }, here.as('sectorOfficer')))).toEqual([['CREATED']]);
    expect(told(await record([insured], { dryRun: true }, here.as('planner')))).toEqual([['REFUSED', 'numerator']]);
    await retire(made);
  });

  it('is refused where it cannot be read, naming the place', async () => {
    expect(await problem(rule('PUS +', 'PUS * (2'))).toEqual([
      'BAD_USER_INPUT',
      'input.left: Position 6: a number or a code is missing here.',
      'input.right: Position 9: a ) is missing here.',
    ]);
    expect(await problem(rule('TIDAK_ADA', 'IBANGGA.denominator'))).toEqual([
      'BAD_USER_INPUT',
      'input.left: TIDAK_ADA is no indicator in force.',
      'input.right: SCORE has no denominator.',
    ]);
    expect(await problem(rule('PUS', '3', { text: 'Salah: {kiri}' }))).toEqual([
      'BAD_USER_INPUT',
      'input.text: Only {left} and {right} are known.',
    ]);
    expect(await problem(rule('previous(PUS)', '3'))).toEqual([
      'BAD_USER_INPUT',
      'input.left: A rule must name at least one value of the period itself.',
    ]);
    expect(await problem({ ...rule('PUS', '3'), code: 'JKN_PENDUDUK' })).toEqual([
      'CONFLICT',
      'input.code: This rule code is already in use.',
    ]);
  });

  it('is refused where its own cases come out otherwise, and without cases of both sorts', async () => {
    const one = (value: string, holds: boolean, name = 'PUS') => ({ given: [{ name, value }], holds });
    const with_ = (...cases: object[]) => problem(rule('PUS', '3', { cases }));
    expect(await with_(one('3', true), one('3', false))).toEqual([
      'BAD_USER_INPUT',
      'input.cases.1.holds: The rule does hold for this case.',
    ]);
    expect(await with_(one('3.01', true), one('4', false))).toEqual([
      'BAD_USER_INPUT',
      'input.cases.0.holds: The rule does not hold for this case.',
    ]);
    expect(await with_(one('3', true, 'MCPR'), one('4', false))).toEqual([
      'BAD_USER_INPUT',
      'input.cases.0.given: The rule does not name MCPR.',
    ]);
    const both = { given: [one('9', true), one('3', true)].flatMap(({ given }) => given), holds: true };
    expect((await with_(both, one('4', false)))[1]).toBe('input.cases.0.given: A value is given twice.');
    expect((await with_(one('3', true)))[1]).toBe('input.cases: There must be a case that keeps the rule and one that breaks it.');
  });

  it('is changed by version, with new cases or against those it has', async () => {
    const made = await create(rule('ANAK_TIDAK_SEKOLAH.numerator', '100'));
    const administrator = here.as('administrator');
    const update = (version: number, input: object) => ({ id: made.id, version, input });
    const refused = await administrator.refused(UPDATE, update(1, { right: '2000000' }));
    expect([refused.code, refused.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.cases.1.holds']);
    const { updateValidationRule: changed } = await administrator.get(UPDATE, update(1, { right: '200', effect: 'WARN' }));
    expect(changed).toMatchObject({ version: 2, right: '200', effect: 'WARN', left: 'ANAK_TIDAK_SEKOLAH.numerator' });
    const stale = await administrator.refused(UPDATE, update(1, { right: '300' }));
    expect([stale.code, stale.current]).toMatchObject(['CONFLICT', { right: '200', version: 2 }]);
    const cases = [
      { given: [{ name: 'ANAK_TIDAK_SEKOLAH.numerator', value: '1' }], holds: true },
      { given: [{ name: 'ANAK_TIDAK_SEKOLAH.numerator', value: '201' }], holds: false },
    ];
    const { updateValidationRule: replaced } = await administrator.get(UPDATE, update(2, { cases }));
    expect(replaced.cases.nodes.map(({ given }: { given: object }) => Object.values(given)[0])).toEqual(['1', '201']);
    await retire(replaced);
  });

  it('is made once by a retry with its key', async () => {
    const input = rule('PERSAMAAN', '1', {
      left: 'TFR',
      cases: [
        { given: [{ name: 'TFR', value: '1' }], holds: true },
        { given: [{ name: 'TFR', value: '1.5' }], holds: false },
      ],
    });
    const both = await Promise.all([1, 2].map(() => here.as('administrator').get(CREATE, { input, key: 'aturan' })));
    expect(both[1]).toEqual(both[0]);
    await retire(both[0].createValidationRule);
  });

  it('is the matter of those who keep the catalogue', async () => {
    expect((await here.as('planner').refused(CREATE, { input: rule('PUS', '3') })).code).toBe('FORBIDDEN');
    const { validationRules } = await here.as('viewer').get('{ validationRules(where: { retiredAt: { isNull: true } }) { totalCount } }');
    expect(validationRules.totalCount).toBe(20);
  });
});
