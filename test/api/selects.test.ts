/** Selections that are answered without graphql-js say what graphql-js says, and whatever is not plain is left to it. */
import { readFileSync } from 'node:fs';
import { buildSchema, execute, type FragmentDefinitionNode, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { writtenOf } from '../../server/src/core/graphql/selects.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const type = schema.getType('Analysis') as never;

const CELLS = [
  { value: '1.50', reported: 3, expected: 4, comparison: { value: '1.25', delta: null } },
  { value: null, reported: 0, expected: 4, comparison: null },
];
const ANSWER = {
  sentence: 'Stunting menurut kecamatan',
  hash: 'a1',
  cost: 7,
  rows: [{ key: '65.01.01', label: 'Peso', level: 0, isTotal: false, path: [], cells: CELLS }],
};

const CELL = 'fragment Cell on AnalysisCell { value comparison { value delta } }';
const ROW = `fragment Row on AnalysisRow { key cells { ...Cell reported } } ${CELL}`;

function written(selection: string, fragments = ''): { ours: string | undefined; theirs: string } {
  const document = parse(`{ analysis(query: { measures: [] }) { ${selection} } } ${fragments}`);
  expect(validate(schema, document)).toEqual([]);
  const [operation, ...rest] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const [field] = operation.selectionSet.selections;
  const named = Object.fromEntries(rest.map((one) => [one.name.value, one]));
  const write = writtenOf(type, field?.kind === 'Field' ? field.selectionSet : undefined, named);
  const { data, errors } = execute({ schema, document, rootValue: { analysis: ANSWER } }) as {
    data: { analysis: object };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return { ours: write?.(ANSWER), theirs: JSON.stringify(data.analysis) };
}

describe('A selection of', () => {
  it.each([
    ['fields', '{ hash rows { key cells { value comparison { delta } } } }', ''],
    ['fields under other names', '{ h: hash all: rows { k: key } }', ''],
    ['a fragment', '{ hash rows { ...Row } sentence }', ROW],
    [
      'fragments in fragments and beside fields',
      '{ ...Whole hash }',
      `fragment Whole on Analysis { sentence rows { label ...Row } } ${ROW}`,
    ],
  ])('%s is written as graphql-js writes it', (_, selection, fragments) => {
    const { ours, theirs } = written(selection.slice(1, -1), fragments);
    expect(ours).toBe(theirs);
  });

  it.each([
    ['what is said twice', 'rows { key ...Row }', ROW],
    ['a fragment with a condition', 'hash rows { ...Row @include(if: true) }', ROW],
    ['a field with a condition', 'hash rows { ...Row }', ROW.replace('key cells', 'key @skip(if: false) cells')],
    ['a fragment without a name', 'hash ... on Analysis { sentence }', ''],
    ['the name of a type', 'hash __typename', ''],
  ])('%s is left to it', (_, selection, fragments) => {
    expect(written(selection, fragments).ours).toBeUndefined();
  });
});
