/** A change of areas as the form holds it, and as the API is asked: first what it would do, then to do it. */
import {
  type AreaWholeFragment as Area,
  type AreaEventKind,
  MergeAreasDocument,
  type MergeAreasInput,
  type OutcomeFragment,
  RenameAreaDocument,
  type RenameAreaInput,
  SplitAreaDocument,
  type SplitAreaInput,
} from '@pilar/schema/generated/graphql.ts';
import { request } from '../provider/fetch.ts';
import { pick, type Values } from '../provider/resource.ts';

interface Other {
  id: string;
  version: number;
}

export async function happen(kind: AreaEventKind, area: Area, values: Values, dryRun: boolean): Promise<OutcomeFragment> {
  const common = pick(values, ['happenedOn', 'decreeNumber', 'note']);
  const { id, version } = area;
  if (kind === 'RENAME') {
    const input = { ...common, ...given(values, ['name', 'code']) } as unknown as RenameAreaInput;
    return (await request(RenameAreaDocument, { id, version, input, dryRun })).outcome;
  }
  if (kind === 'SPLIT') {
    const parts = (values.parts as Values[] | undefined)?.map((part) => ({ code: part.code, ...given(part, ['name']) })) ?? [];
    const input = { ...common, parts, ...given(values, ['continuesIn']) } as unknown as SplitAreaInput;
    return (await request(SplitAreaDocument, { id, version, input, dryRun })).outcome;
  }
  const others = ((values.others as { nodes: Other[] } | undefined)?.nodes ?? []).map((other) => ({
    id: other.id,
    version: other.version,
  }));
  const into = { code: (values.into as Values | undefined)?.code, ...given((values.into ?? {}) as Values, ['name']) };
  const { id: continuesFrom } = (values.continuesFrom ?? {}) as Partial<Other>;
  const input = { ...common, areas: [{ id, version }, ...others], into, continuesFrom } as unknown as MergeAreasInput;
  return (await request(MergeAreasDocument, { input, dryRun })).outcome;
}

/** The fields that are filled: left out, they stay as they are. */
const given = (values: Values, names: string[]): Values =>
  Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));
