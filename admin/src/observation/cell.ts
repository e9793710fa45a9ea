/** What stands in the fields of one indicator, and how it becomes a row of the API. */
import type { EntryIndicatorFragment, EntryValueFragment, ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import type { MessageKey } from '../shared/i18n.ts';
import { ratioOf } from './ratio.ts';

/** Numbers in plain notation, or whatever was typed instead; an empty text is missing, which is not zero. */
export interface Cell {
  numerator: string;
  denominator: string;
  value: string;
  applies: boolean;
}

export type CellPart = 'numerator' | 'denominator' | 'value';
export type Kind = Pick<EntryIndicatorFragment, 'kind'>;

const EMPTY: Cell = { numerator: '', denominator: '', value: '', applies: true };

export const PARTS_OF: Readonly<Record<EntryIndicatorFragment['kind'], readonly CellPart[]>> = {
  RATIO: ['numerator', 'denominator'],
  COUNT: ['numerator'],
  YES_NO: ['numerator'],
  CLASS: ['numerator'],
  SCORE: ['value'],
};

/** As it is saved; where nothing is, a denominator that is known from elsewhere is offered. */
export function cellOf({ kind }: Kind, saved?: EntryValueFragment, offered = ''): Cell {
  if (!saved) return { ...EMPTY, denominator: kind === 'RATIO' ? offered : '' };
  if (saved.state === 'NOT_APPLICABLE') return { ...EMPTY, applies: false };
  return {
    numerator: saved.numerator ?? '',
    denominator: kind === 'RATIO' ? (saved.denominator ?? '') : '',
    value: kind === 'SCORE' ? (saved.value ?? '') : '',
    applies: true,
  };
}

/** Compared by meaning: `12.50` typed where 12.5 stands changes nothing, nor do numbers of what does not apply. */
export const isSame = (a: Cell, b: Cell): boolean =>
  a.applies === b.applies &&
  (!a.applies || (['numerator', 'denominator', 'value'] as const).every((part) => plain(a[part]) === plain(b[part])));

const plain = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);

const isComplete = ({ kind }: Kind, cell: Cell): boolean => !cell.applies || PARTS_OF[kind].every((part) => cell[part] !== '');

/** Nothing was given: a denominator that was only offered does not count. */
export const isBlank = ({ kind }: Kind, cell: Cell): boolean => cell.applies && cell[PARTS_OF[kind][0]!] === '';

const NUMBER = /^-?\d+(\.\d+)?$/;
export const isWhole = (text: string): boolean => /^-?\d+$/.test(text);

/** Why a cell cannot be sent; one that is no number would be refused together with all others. */
export function problemOf(indicator: Kind, cell: Cell, isSaved: boolean): MessageKey | undefined {
  if (!cell.applies) return undefined;
  const given = PARTS_OF[indicator.kind].filter((part) => cell[part] !== '');
  if (given.some((part) => !NUMBER.test(cell[part]))) return 'pilar.entry.notNumber';
  if (given.some((part) => part !== 'value' && !isWhole(cell[part]))) return 'pilar.entry.notWhole';
  if (isComplete(indicator, cell)) return undefined;
  return isSaved && isBlank(indicator, cell) ? 'pilar.entry.cannotEmpty' : 'pilar.entry.incomplete';
}

/** What the numbers come to, in the unit of the indicator. */
export function resultOf(indicator: Pick<EntryIndicatorFragment, 'kind' | 'factor' | 'decimals'>, cell: Cell): string | undefined {
  if (!cell.applies || indicator.kind !== 'RATIO') return undefined;
  return ratioOf(cell.numerator, cell.denominator, indicator.factor, indicator.decimals);
}

interface Place {
  area: string;
  indicator: string;
  period: string;
  source: string;
  version?: number;
}

export function rowOf({ kind }: Kind, cell: Cell, place: Place): ObservationRowInput {
  if (!cell.applies) return { ...place, state: 'NOT_APPLICABLE' };
  return { ...place, ...Object.fromEntries(PARTS_OF[kind].map((part) => [part, cell[part]])) };
}
