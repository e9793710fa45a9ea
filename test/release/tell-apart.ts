/** Tries to tell two worlds apart by asking both the same; collects what was answered otherwise, and counts what was asked. */
import type { Answered } from '../analysis/difference.ts';
import { PEOPLE } from '../analysis/questions.ts';
import { type Data, loadData } from '../analysis/reference/data.ts';
import type { Answer } from '../client.ts';
import type { PersonName } from '../persons.ts';
import { difference } from '../reader/compare.ts';
import { random } from '../reader/random.ts';
import { NOW } from '../template.ts';
import { drawLists } from './draw-lists.ts';
import { drawCell, drawRestricted } from './draw-restricted.ts';
import type { TwoWorlds } from './two-worlds.ts';

const AT_ONCE = 4;

const CELL = 'value numerator denominator reported expected state suppressed comparison { value delta deltaPercent }';
const QUESTION = `query ($query: AnalysisInput!) { analysis(query: $query) {
  columns { key label measure isTotal decimals unit } rows { key label level isTotal cells { ${CELL} } } sentence warnings { code measure }
  origins { measure indicator editions sources isSynthetic releasedAt } cost rowsRead freshness hash } }`;
const VALUE = 'area name period source numerator denominator value state';
const EXPLAIN = `query ($query: AnalysisInput!, $row: String!, $column: String!) { explainCell(query: $query, rowKey: $row, columnKey: $column) {
  cell { ${CELL} } formula formulaEn origin { indicator editions sources releasedAt } inputs { ${VALUE} } missing { ${VALUE} } excluded { ${VALUE} }
  records { type id label place when amount } warnings { code measure } } }`;

const RESTRICTED = PEOPLE.filter(({ isRestricted }) => isRestricted);
const READERS: readonly PersonName[] = ['viewer', 'partner'];

export interface Told {
  questions: number;
  explained: number;
  lists: number;
  /** Numbers of sensitive figures in the answers, and figures that are not shown. */
  shown: number;
  suppressed: number;
}

export interface Asker {
  told: Told;
  /** The first few that were answered otherwise, or refused. */
  found: string[];
  /** So many, from the one of this number on: others than those before. */
  questions(count: number, from?: number): Promise<void>;
  lists(count: number): Promise<void>;
  /** How many of the first questions and lists are answered otherwise to who may read small cells. */
  openly(count: number): Promise<{ questions: number; lists: number }>;
}

export async function askerOf(worlds: TwoWorlds, seed: number): Promise<Asker> {
  const data = await loadData(worlds.one.owner, NOW.slice(0, 10));
  const told: Told = { questions: 0, explained: 0, lists: 0, shown: 0, suppressed: 0 };
  const found: string[] = [];
  const chanceOf = (number: number) => random(seed * 100_000 + number);

  async function ask(person: PersonName, source: string, variables: object): Promise<Answer> {
    const { answer, differs } = await askBoth(worlds, person, source, variables);
    const fault = differs ?? answer.errors[0]?.extensions.code;
    if (fault && found.length < 10) found.push(`${person}: ${fault} ${source === QUESTION ? '' : source} ${JSON.stringify(variables)}`);
    return answer;
  }

  async function question(number: number): Promise<void> {
    const { chance, name, query } = drawn(chanceOf(number), data);
    const table: Answered | undefined = (await ask(name, QUESTION, { query })).data?.analysis;
    told.questions += 1;
    const cell = table && drawCell(chance, query, table);
    if (!cell) return;
    count(told, table, cell.sensitive);
    if (chance.chance(0.5)) return;
    await ask(name, EXPLAIN, { query, row: cell.row, column: cell.column });
    told.explained += 1;
  }

  async function list(number: number): Promise<void> {
    const person = READERS[number % READERS.length]!;
    const { source, variables } = drawLists({ chance: chanceOf(number), data }, person === 'viewer');
    await ask(person, source, variables);
    told.lists += 1;
  }

  async function openly(count: number) {
    const differing = { questions: 0, lists: 0 };
    const isOtherwise = async (source: string, variables: object) =>
      Number((await askBoth(worlds, 'planner', source, variables)).differs !== undefined);
    await each(count, async (number) => {
      const question = await isOtherwise(QUESTION, { query: drawn(chanceOf(number), data).query });
      const { source, variables } = drawLists({ chance: chanceOf(number), data }, true);
      const list = await isOtherwise(source, variables);
      differing.questions += question;
      differing.lists += list;
    });
    return differing;
  }

  return {
    told,
    found,
    questions: (count, from = 0) => each(count, (number) => question(from + number)),
    lists: (count) => each(count, list),
    openly,
  };
}

function drawn(chance: ReturnType<typeof random>, data: Data) {
  const asker = chance.pick(RESTRICTED);
  return { chance, name: asker.name, query: drawRestricted({ chance, data, asker }) };
}

/** A number that stands for an inner fault is another one each time. */
const tidy = ({ data, errors }: Answer) => [data, errors.map(({ path, extensions: { code, fields } }) => [path, code, fields])];

async function askBoth({ one, other }: TwoWorlds, person: PersonName, source: string, variables: object) {
  const [answer, twin] = await Promise.all([one.as(person).ask(source, variables), other.as(person).ask(source, variables)]);
  return { answer, differs: difference(tidy(answer), tidy(twin)) };
}

async function each(count: number, ask: (number: number) => Promise<void>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index).values();
  const asker = async () => {
    for (const number of numbers) await ask(number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
}

function count(told: Told, { rows, columns }: Answered, sensitive: ReadonlySet<string>): void {
  const cells = rows.flatMap((row) => row.cells.filter((_, index) => sensitive.has(columns[index]!.measure)));
  told.shown += cells.filter(({ numerator }) => numerator !== null).length;
  told.suppressed += cells.filter(({ suppressed }) => suppressed).length;
}
