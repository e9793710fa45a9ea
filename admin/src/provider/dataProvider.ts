/** The data provider: every call is one typed document of the resource map. */
import { type DataProvider, HttpError, type RaRecord } from 'react-admin';
import { type ResourceName, resources } from '../resources.ts';
import { queryClient } from '../shared/queryClient.ts';
import { request } from './fetch.ts';
import { type AnyResource, changed, type Row } from './resource.ts';
import { viewer } from './viewer.ts';
import { whereOf } from './where.ts';

const LARGEST_PAGE = 100;

/** The resource of a name; a name that is none is a defect and says so. */
export const known = (name: string): AnyResource => {
  const found = resources[name as ResourceName];
  if (!found) throw new Error(`Unknown resource ${name}`);
  return found;
};

function versionOf(record: RaRecord | undefined): number {
  if (typeof record?.version !== 'number') throw new Error('The record to change carries no version');
  return record.version;
}

/** What documents of a resource leave out for a viewer who may not read it. */
export const givenTo = async ({ given }: AnyResource): Promise<object> => given?.((await viewer()).verbs) ?? {};

/** `{ field: 'district.name', order: 'ASC' }` as `[{ district: { name: 'ASC' } }]`. */
export function orderOf(sort: { field: string; order: string } | undefined): object[] | undefined {
  if (!sort?.field || sort.field === 'id') return undefined;
  return [sort.field.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner }), sort.order) as object];
}

/** What pages and forms asked before may have changed with it, catalogues too. */
function written(row: Row): { data: never } {
  void queryClient.invalidateQueries({ queryKey: ['answer'] });
  return { data: row as never };
}

export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList(name, { filter, sort, pagination, signal }) {
    const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
    const definition = known(name);
    const asked = { where: whereOf(definition, filter ?? {}), orderBy: orderOf(sort), first: perPage, offset: (page - 1) * perPage };
    const { rows } = await request(definition.list, { ...asked, ...(await givenTo(definition)) }, signal);
    return { data: rows.nodes as never[], total: rows.totalCount };
  },

  async getOne(name, { id, signal }) {
    const definition = known(name);
    const { row } = await request(definition.one, { id: String(id), ...(await givenTo(definition)) }, signal);
    if (!row) throw new HttpError('ra.notification.item_doesnt_exist', 404);
    return { data: row as never };
  },

  async getMany(name, { ids, signal }) {
    const definition = known(name);
    const given = await givenTo(definition);
    const pages = Array.from({ length: Math.ceil(ids.length / LARGEST_PAGE) }, (_, page) =>
      ids.slice(page * LARGEST_PAGE, (page + 1) * LARGEST_PAGE),
    );
    const answers = await Promise.all(
      pages.map((page) => request(definition.list, { where: { id: { in: page.map(String) } }, first: LARGEST_PAGE, ...given }, signal)),
    );
    return { data: answers.flatMap(({ rows }) => rows.nodes) as never[] };
  },

  getManyReference: (name, { target, id, filter, ...rest }) => dataProvider.getList(name, { ...rest, filter: { ...filter, [target]: id } }),

  async create(name, { data }) {
    const { create } = known(name);
    if (!create) throw new Error(`${name} are not created here`);
    return written((await request(create.document, { input: create.toInput(data) })).row);
  },

  async update(name, { id, data, previousData }) {
    const { update } = known(name);
    if (!update) throw new Error(`${name} are not changed here`);
    const input = changed(update.toInput(data), update.toInput(previousData));
    const variables = { id: String(id), version: versionOf(previousData), input };
    return written((await request(update.document, variables)).row);
  },

  /** Records are retired with a reason, never deleted. */
  async delete(name, { id, previousData, meta }) {
    const { retire } = known(name);
    if (!retire) throw new Error(`${name} are not retired here`);
    return written((await request(retire, { id: String(id), version: versionOf(previousData), reason: meta?.reason ?? '' })).row);
  },

  updateMany: () => Promise.reject(new Error('No bulk changes')),
  deleteMany: () => Promise.reject(new Error('No bulk changes')),
};
