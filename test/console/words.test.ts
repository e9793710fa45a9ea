/** Figures and rules as a reader of the console meets them. */
import { expect, it } from 'vitest';
import { messages } from '../../admin/src/messages.ts';
import { formatIn } from '../../admin/src/shared/format.ts';
import { namesIn, spelled } from '../../admin/src/validation/names.ts';
import { valueText } from '../../admin/src/village/valueText.ts';
import { FACTS } from '../../server/src/analysis/facts.ts';

const PERCENT = { kind: 'RATIO', unit: 'persen', unitEn: 'percent' };

it.each([
  ['id', '7,67%', '76,5%'],
  ['en', '7.67%', '76.5%'],
] as const)('what is in percent has its sign at its number, in %s', (language, value, share) => {
  const format = formatIn(language);
  const shown = valueText(PERCENT, { value: '7.67', state: 'REPORTED' }, (key) => key, format);
  expect([format.percent('7.67'), shown, format.share(0.765)]).toEqual([value, value, share]);
});

it('a rule is told by names, and its numbers and signs as people write them', () => {
  const side = '0.8 * previous( PUS ) - (MCPR.numerator + 2) / JKN.value';
  expect(namesIn(side, 'PUS')).toEqual(['previous(PUS)', 'MCPR.numerator', 'JKN.value', 'PUS']);
  const word = ({ code, part, isPrevious }: Parameters<Parameters<typeof spelled>[1]>[0]) =>
    [part ?? 'all', 'of under-five', code, isPrevious && 'before'].filter(Boolean).join(' ');
  expect(spelled(side, word, formatIn('id').decimal)).toBe(
    '0,8 × all of under-five PUS before − (numerator of under-five MCPR + 2) ÷ value of under-five JKN',
  );
});

type Node_ = string | { [key: string]: Node_ };
const leaves = (node: Node_): string[] => (typeof node === 'string' ? [node] : Object.values(node).flatMap(leaves));

it('where villages are counted, kelurahan are said to be among them', () => {
  const silent = leaves(messages.id as unknown as Node_).filter((text) =>
    /(%\{\w+\}|[Bb]erapa|[Bb]anyaknya|semua) desa\b(?!\/kelurahan)/.test(text),
  );
  expect(silent).toEqual([]);
  expect([FACTS.VILLAGE, FACTS.CLASSIFICATION].map(({ unit }) => unit?.id)).toEqual(['desa/kelurahan', 'desa/kelurahan']);
});
