/** What the address asks to be drawn, as far as the answer has it. */
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import type { Analysis, Column } from '../answer/answer.ts';
import type { View } from '../view.ts';
import { KINDS, type Kind, kindsFor, shapeOf, usualKind } from './kinds.ts';

export interface Drawn {
  /** The question that was answered. */
  input: AnalysisInput;
  kind: Kind;
  kinds: Kind[];
  all: Column[];
  /** The first that is drawn, and the one that it is drawn against. */
  chosen: Column;
  against?: Column;
  measures: Column[];
  /** One measure is drawn at a time. */
  isPicked: boolean;
}

export function drawnIn(analysis: Pick<Analysis, 'rows' | 'columns'>, input: AnalysisInput, { view, measure, against }: View): Drawn {
  const shape = shapeOf(analysis, input);
  const kinds = kindsFor(shape);
  const asked = KINDS.find((kind) => kind.toLowerCase() === view);
  const kind = asked && kinds.includes(asked) ? asked : usualKind(shape);
  const all = shape.measures;
  const named = (alias: string | undefined, others: readonly Column[]) => others.find((one) => one.measure === alias) ?? others[0];
  const chosen = named(measure, all)!;
  // Each measure in a panel of its own, as long as each is one line.
  const isApart = kind === 'SMALL' && shape.series === 1;
  const isPicked = all.length > 1 && (kind === 'RANKED' || kind === 'STACKED' || kind === 'SHARE' || !(isApart || shape.isTogether));
  return {
    input,
    kind,
    kinds,
    all,
    chosen,
    against:
      kind === 'SCATTER'
        ? named(
            against,
            all.filter((one) => one !== chosen),
          )
        : undefined,
    measures: isPicked ? [chosen] : all,
    isPicked,
  };
}
