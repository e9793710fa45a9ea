/** Reads the text of `$apply`: filters, then one grouping or aggregation. What OData knows besides is told apart from what is wrong. */
import { type Node, parse } from './parser.ts';
import { bad, unsupported } from './refusal.ts';

const OPTION = '$apply';
const LONGEST = 8000;
const MOST = 20;

interface Item {
  /** A column, or `$count`. */
  of: string;
  by: string;
  name: string;
}

export interface Steps {
  filters: Node[];
  groups: string[];
  items: Item[];
}

const wrong = () =>
  bad(
    OPTION,
    'Tulis filter(…)/groupby((kolom,…),aggregate(kolom with sum as nama,$count as nama)).',
    'Write filter(…)/groupby((column,…),aggregate(column with sum as name,$count as name)).',
  );

export function stepsOf(text: string): Steps {
  if (text.length > LONGEST) throw wrong();
  const steps = parts(text, '/').map(called);
  const last = steps.pop()!;
  for (const { name } of [...steps, last]) if (!['filter', 'groupby', 'aggregate'].includes(name)) throw unknown(name);
  if (last.name === 'filter' || steps.some(({ name }) => name !== 'filter'))
    throw unsupported(
      OPTION,
      'Hanya filter(…), lalu satu groupby(…) atau aggregate(…).',
      'Only filter(…), then one groupby(…) or aggregate(…).',
    );
  const filters = steps.map(({ given }) => parse(given, OPTION));
  return { filters, ...(last.name === 'groupby' ? groupingOf(last.given) : { groups: [], items: itemsOf(last.given) }) };
}

const unknown = (name: string) =>
  /^[a-z]{1,40}$/.test(name) ? unsupported(OPTION, `${name} tidak didukung.`, `${name} is not supported.`) : wrong();

function groupingOf(given: string): Pick<Steps, 'groups' | 'items'> {
  const [columns = '', aggregate, more] = parts(given, ',');
  const [, inside] = /^\s*\((.*)\)\s*$/s.exec(columns) ?? [];
  if (inside === undefined || more !== undefined) throw wrong();
  const groups = parts(inside, ',').map((name) => name.trim());
  if (groups.some((name) => /[(/]/.test(name))) throw unsupported(OPTION, 'Kelompokkan menurut kolom saja.', 'Group by columns only.');
  if (groups.length > MOST || !groups.every((name) => /^\w+$/.test(name))) throw wrong();
  if (aggregate === undefined) return { groups, items: [] };
  const { name, given: items } = called(aggregate);
  if (name !== 'aggregate') throw unknown(name);
  return { groups, items: itemsOf(items) };
}

const ITEM = /^\s*(?:(\w+)\s+with\s+([\w.]+)|(\$count))\s+as\s+([A-Za-z]\w{0,59})\s*$/;

function itemsOf(given: string): Item[] {
  const items = parts(given, ',').map((text) => {
    const [, column, by = '', count, name] = ITEM.exec(text) ?? [];
    const of = column ?? count;
    if (of === undefined || name === undefined) throw wrong();
    return { of, by, name };
  });
  if (items.length > MOST) throw wrong();
  return items;
}

/** `name(given)`. */
function called(text: string): { name: string; given: string } {
  const [, name, given] = /^\s*(\w+)\s*\((.*)\)\s*$/s.exec(text) ?? [];
  if (name === undefined || given === undefined) throw wrong();
  return { name, given };
}

/** Cut where the sign stands outside of brackets and texts. */
function parts(text: string, sign: string): string[] {
  const found = [''];
  let depth = 0;
  let isText = false;
  for (const letter of text) {
    if (letter === "'") isText = !isText;
    if (!isText && letter === '(') depth += 1;
    if (!isText && letter === ')') depth -= 1;
    if (depth < 0) throw wrong();
    if (letter === sign && depth === 0 && !isText) found.push('');
    else found[found.length - 1] += letter;
  }
  if (depth !== 0 || isText) throw wrong();
  return found;
}
