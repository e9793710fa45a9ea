/** What is told of an answer; without what is of the request and its moment. */
import type { Table } from '../analysis/answer.ts';
import type { NamedKey } from '../analysis/dimensions.ts';
import type { Answering } from '../analysis/made.ts';
import { kept } from '../core/graphql/selects.ts';
import type { Definitions } from '../indicator/registry.ts';
import type { Analysis } from './explore.result.ts';
import { originsOf, warningsOf } from './notes.ts';
import type { Given } from './said.ts';
import { sentenceOf } from './sentence.ts';

export interface Told extends Omit<Analysis, 'cost' | 'hash' | 'freshness'> {
  releasedAt?: string;
}

export function toldOf(answer: Answering, given: Given, definitions: Definitions, table: Table): Told {
  const { question } = answer;
  const origins = question.isTold ? originsOf(question, given, definitions) : [];
  // Made when they are asked for: a pivot that is shown again and again asks for neither.
  const columns = once(() => kept(table.columns));
  const sentences = once(() => sentenceOf(question, given.keys as NamedKey[]));
  return {
    rows: kept(table.rows),
    get columns() {
      return columns();
    },
    get sentence() {
      return sentences().sentence;
    },
    get sentenceEn() {
      return sentences().sentenceEn;
    },
    warnings: kept(question.isTold ? warningsOf(answer, given, definitions) : []),
    origins: kept(origins),
    rowsRead: Number(given.read ?? 0) + Number(given.read_o ?? 0),
    releasedAt: origins.flatMap(({ releasedAt }) => releasedAt ?? []).sort()[0],
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
