/** The question as a sentence in the language of the screen. */
import type { Format } from '../../shared/format.ts';
import type { Translate } from '../../shared/i18n.ts';
import { lower } from '../../shared/lower.ts';
import { complete, type FieldCondition, type Group, type IndicatorCondition, type Node, type RelatedCondition } from './ask.ts';
import { type ChoicesOf, type Field, fieldOf, relatedFields, villageFields } from './fields.ts';

export interface Words {
  t: Translate;
  format: Format;
  /** Name of a code in a list of choices; the code itself where the list isn't there yet. */
  nameOf: (choices: ChoicesOf, code: string) => string;
}

export function sentenceOf(ask: Group, words: Words): string {
  const filled = complete(ask);
  if (!filled) return words.t('pilar.ask.everything');
  return words.t('pilar.ask.sentence', { question: group(filled, words, true) });
}

export function phraseOf(node: Node, words: Words): string {
  switch (node.type) {
    case 'group':
      return group(node, words, false);
    case 'field':
      return fieldPhrase(node, villageFields, words);
    case 'indicator':
      return indicatorPhrase(node, words);
    case 'pokja':
      return words.t(node.none ? 'pilar.ask.says.noPokja' : 'pilar.ask.says.pokja', { day: dayPhrase(node.on, words) });
    case 'related':
      return relatedPhrase(node, words);
  }
}

function group({ join, not, items }: Group, words: Words, outermost: boolean): string {
  const joined = list(
    items.map((item) => phraseOf(item, words)),
    words.t(join === 'and' ? 'pilar.ask.says.and' : 'pilar.ask.says.or'),
  );
  if (not) return words.t('pilar.ask.says.not', { phrase: joined });
  return outermost || items.length === 1 ? joined : `(${joined})`;
}

const list = (phrases: string[], word: string) => phrases.join(`${phrases.length > 2 ? ',' : ''} ${word} `);

function fieldPhrase(condition: FieldCondition, fields: readonly Field[], words: Words): string {
  const definition = fieldOf(fields, condition);
  const label = lower(words.t(definition.label));
  if (definition.kind === 'flag') return words.t(condition.value ? 'pilar.ask.says.isTrue' : 'pilar.ask.says.isFalse', { label });
  const value = valuePhrase(condition, definition, words);
  if (condition.op === 'in' || condition.op === 'notIn') return words.t(`pilar.ask.says.${condition.op}`, { label, value });
  const op = words.t(definition.kind === 'date' ? `pilar.ask.dateOp.${dateOp(condition.op)}` : `pilar.ask.op.${condition.op}`);
  return `${label} ${lower(op)} ${value}`;
}

const dateOp = (op: FieldCondition['op']) => (op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte' ? op : 'eq');

function valuePhrase({ value }: FieldCondition, definition: Field, words: Words): string {
  if (Array.isArray(value)) {
    const names = value.map((code) => (definition.choices ? words.nameOf(definition.choices, code) : code));
    return list(names, words.t('pilar.ask.says.or'));
  }
  const text = String(value ?? '');
  if (definition.kind === 'date') return dayPhrase(text, words);
  if (definition.kind === 'period') return words.format.period(text);
  if (definition.kind === 'number') return words.format.decimal(text);
  return `“${text}”`;
}

function indicatorPhrase({ code, period, is, value }: IndicatorCondition, words: Words): string {
  const indicator = words.nameOf('indicators', code ?? '');
  const when = period === 'LATEST' ? words.t('pilar.ask.says.latest') : words.format.period(period);
  if (is === 'reported' || is === 'missing') return words.t(`pilar.ask.says.${is}`, { indicator, when });
  return words.t('pilar.ask.says.value', {
    indicator,
    when,
    op: lower(words.t(`pilar.ask.op.${is}`)),
    value: words.format.decimal(value ?? ''),
  });
}

function relatedPhrase({ of, has, count, items }: RelatedCondition, words: Words): string {
  const noun = words.t(`pilar.ask.noun.${of}`);
  const conditions = items.map((item) => fieldPhrase(item, relatedFields[of], words));
  const head =
    has === 'count'
      ? words.t('pilar.ask.says.count', { noun, op: lower(words.t(`pilar.ask.op.${count!.is}`)), value: count!.value })
      : words.t(`pilar.ask.says.${has}`, { noun });
  return conditions.length > 0 ? `${head} ${words.t('pilar.ask.says.with')} ${list(conditions, words.t('pilar.ask.says.and'))}` : head;
}

function dayPhrase(text: string, { t, format }: Words): string {
  const relative = /^TODAY([+-]\d+)?$/.exec(text);
  if (!relative) return format.day(text);
  const days = Number(relative[1] ?? 0);
  if (days === 0) return t('pilar.ask.says.today');
  return t(days > 0 ? 'pilar.ask.says.daysAhead' : 'pilar.ask.says.daysAgo', { days: Math.abs(days) });
}
