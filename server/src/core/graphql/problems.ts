/** Every error as the contract writes it, whichever way it came: known codes, two languages, a request id, nothing internal. */
import type { FastifyBaseLogger } from 'fastify';
import { type DocumentNode, type FieldNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { at, type Code, type FieldProblem, internal, invalid, STATUS, spoiled, type Text } from '../errors.ts';
import { translated } from '../write/complaints.ts';
import { expected } from './expected.ts';
import { placeOf } from './place.ts';

const EXTENSIONS = ['code', 'message', 'messageEn', 'fields', 'current', 'verb', 'isTooSlow'] as const;

const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(STATUS, code);

/** `document`, where there is one, tells which field a complaint about it means. */
export function problemOf(error: unknown, requestId: string, document?: DocumentNode): { problem: GraphQLFormattedError; code: Code } {
  const known = knownError(error, requestId, document);
  const extensions: Record<string, unknown> = {};
  for (const key of EXTENSIONS) if (known.extensions[key] !== undefined) extensions[key] = known.extensions[key];
  const place =
    error instanceof GraphQLError
      ? { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) }
      : {};
  return {
    problem: { message: known.message, ...place, extensions: { ...extensions, requestId } },
    code: known.extensions.code as Code,
  };
}

export type Told = ReturnType<typeof problemOf>;
export type Log = Pick<FastifyBaseLogger, 'error'>;

/** The same of what went wrong while a document was answered: what nobody foresaw is logged. */
export function toldOf(error: unknown, requestId: string, document: DocumentNode | undefined, log: Log): Told {
  const told = problemOf(error, requestId, document);
  if (told.code === 'INTERNAL') log.error({ requestId, err: loggedOf(error) }, 'request failed');
  return told;
}

/** What the log keeps of an error: a driver's own fields may hold the values of a record. */
export function loggedOf(error: unknown): object {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (!(cause instanceof Error)) return { type: typeof cause };
  const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
  return { type: cause.name, message: cause.message, code, constraint, stack: cause.stack };
}

function knownError(error: unknown, requestId: string, document: DocumentNode | undefined): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof ArgumentValidationError) return invalid(fieldsOf(cause.extensions.validationErrors, validatedIn(error)));
  if (cause instanceof GraphQLError && isCode(cause.extensions.code) && cause.extensions.message) return cause;
  if (error instanceof GraphQLError) {
    const code = error.extensions.code;
    if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return badDocument(error, document);
    // It ran into what variables put there; data of ours that does not fit has no place in the document.
    if (cause instanceof GraphQLError && cause.nodes?.length) return badValue(cause, document);
  }
  return translated(cause) ?? internal(requestId);
}

/** Arguments that are validated have one of two names: `query`, of a question, and `input`. */
function validatedIn(error: unknown): string {
  const [field] = (error instanceof GraphQLError ? (error.nodes ?? []) : []) as FieldNode[];
  return field?.arguments?.some(({ name }) => name.value === 'query') ? 'query' : 'input';
}

const placeIn = (document: DocumentNode | undefined, { nodes }: GraphQLError): string =>
  document && nodes?.[0] ? placeOf(document, nodes[0]) : '';

function badValue(error: GraphQLError, document: DocumentNode | undefined): GraphQLError {
  const isOperation = error.nodes?.[0]?.kind === 'OperationDefinition';
  return isOperation ? badDocument(error, document) : spoiled(placeIn(document, error));
}

/** Complaints of graphql-js about the document. Those about a value are said anew, since they repeat it. */
function badDocument(error: GraphQLError, document: DocumentNode | undefined): GraphQLError {
  const aboutValue = error.nodes?.some((node) => node.kind.endsWith('Value') || node.kind === 'ObjectField');
  const place = placeIn(document, error);
  if (aboutValue && !/^(Field|OneOf Input Object) "/.test(error.message)) return invalid([at(place, misfit(error.message))]);
  const en = error.message.replace(/ Did you mean .*$/, '');
  const text = { id: `Kueri tidak sah: ${en}`, en };
  return new GraphQLError(en, { extensions: { ...invalid([at(place, text)]).extensions, ...(place === '' && { fields: [] }) } });
}

const TYPE = /^Expected value of type "([\w[\]!]+)"|^(\w+) (?:cannot represent|must be)|in "(\w+)" enum|^Enum "(\w+)"/;

function misfit(message: string): Text {
  const type = TYPE.exec(message)?.slice(1).find(Boolean);
  return type ? expected(type) : OTHER;
}

/** Constraints of class-validator in both languages; a message of the input's own wins. */
const CONSTRAINTS: Record<string, Text> = {
  isNotEmpty: { id: 'Wajib diisi.', en: 'Must not be empty.' },
  maxLength: { id: 'Terlalu panjang.', en: 'Too long.' },
  minLength: { id: 'Terlalu pendek.', en: 'Too short.' },
  length: { id: 'Panjangnya tidak sesuai.', en: 'Of the wrong length.' },
  min: { id: 'Terlalu kecil.', en: 'Too small.' },
  max: { id: 'Terlalu besar.', en: 'Too large.' },
  isInt: { id: 'Harus bilangan bulat.', en: 'Must be a whole number.' },
  matches: { id: 'Bentuknya tidak sesuai.', en: 'Not of the expected form.' },
  isEmail: { id: 'Bukan alamat surel.', en: 'Not an e-mail address.' },
  arrayMaxSize: { id: 'Terlalu banyak isi.', en: 'Too many items.' },
  arrayMinSize: { id: 'Terlalu sedikit isi.', en: 'Too few items.' },
  arrayNotEmpty: { id: 'Paling sedikit satu.', en: 'At least one.' },
  arrayUnique: { id: 'Ada isi yang kembar.', en: 'Has items twice.' },
};

const OTHER: Text = { id: 'Nilai ini tidak sah.', en: 'This value is not valid.' };

interface Violation {
  property: string;
  constraints?: Record<string, string>;
  contexts?: Record<string, unknown>;
  children?: Violation[];
}

function fieldsOf(violations: readonly Violation[] | undefined, path: string): FieldProblem[] {
  return (violations ?? []).flatMap(({ property, constraints = {}, contexts = {}, children }) => {
    const here = `${path}.${property}`;
    const own = Object.keys(constraints).map((name) => at(here, textOf(contexts[name]) ?? CONSTRAINTS[name] ?? OTHER));
    return [...own, ...fieldsOf(children, here)];
  });
}

/** A decorator may carry its sentence as `context: { id, en }`. */
function textOf(context: unknown): Text | undefined {
  const { id, en } = (context ?? {}) as Partial<Text>;
  return id && en ? { id, en } : undefined;
}
