/** The API's schema as `/bi/graphql` has it: nothing that writes, and no type or field that tells of a person. */
import { filterSchema } from '@graphql-tools/utils';
import { GraphQLSchema } from 'graphql';

/** Who they are, who works with the system, and who did what in it. */
const OF_PERSONS = ['Person', 'PokjaMember', 'User', 'ApiKey', 'Assignment', 'AuditEntry', 'ReportStep', 'ReportNote', 'SavedQuery'];
/** Of types that stay. */
const TELLING = /^(email|phone|actorName|ownerName)$/;

/** With what lists, filters and orders of them are made of. */
const isOfPersons = (name: string): boolean =>
  OF_PERSONS.some((type) => name.startsWith(type) && /^(|Connection|Edge|Order|(List)?Where)$/.test(name.slice(type.length)));

export function readOnly(schema: GraphQLSchema): GraphQLSchema {
  const { mutation: _, types: __, ...config } = schema.toConfig();
  const isKept = (_type: string, name: string): boolean => !TELLING.test(name);
  return filterSchema({
    schema: new GraphQLSchema({ ...config, types: [] }),
    typeFilter: (name) => !isOfPersons(name),
    fieldFilter: isKept,
  });
}
