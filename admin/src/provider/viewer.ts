/** Who is signed in, asked once per session: name, verbs and the server's today. */
import { ViewerDocument, type ViewerQuery } from '@pilar/schema/generated/graphql.ts';
import { setClock } from '../shared/day.ts';
import { request } from './fetch.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const sets = new WeakMap<Viewer, Set<string>>();

/** The same set for as long as it is the same answer: with another, everything that looks at it would be drawn anew. */
export function verbsOf(of: Viewer): Set<string> {
  const known = sets.get(of) ?? new Set(of.verbs);
  sets.set(of, known);
  return known;
}

let asked: Promise<Viewer> | undefined;

export function viewer(): Promise<Viewer> {
  asked ??= request(ViewerDocument).then((answer) => {
    setClock(answer.viewer);
    return answer.viewer;
  });
  asked.catch(forgetViewer);
  return asked;
}

export function forgetViewer(): void {
  asked = undefined;
}
