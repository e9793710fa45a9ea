/** `$metadata`: the sets as CSDL 4.0 in XML, with their words in both languages, and what this door can do and cannot. */
import type { Text } from '../../core/errors.ts';
import type { BiColumn, ColumnType, Shape } from '../set.ts';
import { FUNCTIONS } from './functions.ts';

const NAMESPACE = 'Pilar';
const CONTAINER = 'Container';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'Type="Edm.String"',
  integer: 'Type="Edm.Int32"',
  decimal: 'Type="Edm.Decimal" Scale="variable"',
  date: 'Type="Edm.Date"',
  stamp: 'Type="Edm.DateTimeOffset" Precision="6"',
  boolean: 'Type="Edm.Boolean"',
};

const VOCABULARIES: Readonly<Record<string, string>> = {
  Core: 'Org.OData.Core.V1',
  Capabilities: 'Org.OData.Capabilities.V1',
  Measures: 'Org.OData.Measures.V1',
  Aggregation: 'Org.OData.Aggregation.V1',
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

const annotation = (term: string, value: string, qualifier = ''): string =>
  `<Annotation Term="${term}"${qualifier && ` Qualifier="${qualifier}"`} ${value}/>`;

const string = (term: string, text: string, qualifier?: string): string => annotation(term, `String="${escaped(text)}"`, qualifier);

const both = ({ id, en }: Text): string => (id === en ? id : `${id} / ${en}`);

interface Words {
  label: Text;
  description?: Text;
  unit?: Text;
}

/** For tools that show one text, and for those that choose by language. */
function wordsOf({ label, description, unit }: Words): string {
  return [
    string('Core.Description', both(label)),
    string('Core.Description', label.id, 'id'),
    string('Core.Description', label.en, 'en'),
    ...(description ? [string('Core.LongDescription', both(description))] : []),
    ...(unit ? [string('Measures.Unit', both(unit))] : []),
  ].join('');
}

const record = (term: string, properties: Readonly<Record<string, boolean>>): string =>
  `<Annotation Term="${term}"><Record>${Object.entries(properties)
    .map(([name, value]) => `<PropertyValue Property="${name}" Bool="${value}"/>`)
    .join('')}</Record></Annotation>`;

const strings = (term: string, texts: readonly string[]): string =>
  `<Annotation Term="${term}"><Collection>${texts.map((text) => `<String>${escaped(text)}</String>`).join('')}</Collection></Annotation>`;

const OF_A_SET = [
  annotation('Capabilities.TopSupported', 'Bool="true"'),
  annotation('Capabilities.SkipSupported', 'Bool="true"'),
  annotation('Capabilities.IndexableByKey', 'Bool="true"'),
  annotation('Capabilities.ComputeSupported', 'Bool="false"'),
  record('Capabilities.SelectSupport', { Supported: true, Expandable: false }),
  record('Capabilities.CountRestrictions', { Countable: true }),
  record('Capabilities.FilterRestrictions', { Filterable: true, RequiresFilter: false }),
  record('Capabilities.SortRestrictions', { Sortable: true }),
  record('Capabilities.ExpandRestrictions', { Expandable: false }),
  record('Capabilities.SearchRestrictions', { Searchable: false }),
  record('Capabilities.InsertRestrictions', { Insertable: false }),
  record('Capabilities.UpdateRestrictions', { Updatable: false }),
  record('Capabilities.DeleteRestrictions', { Deletable: false }),
  record('Capabilities.ChangeTracking', { Supported: false }),
].join('');

/** Methods that any column takes are not listed: what is said is which columns add up. */
function groupingOf({ adds }: Shape): string {
  if (!adds) return '';
  const summed = adds.columns.map(
    (name) =>
      `<Record><PropertyValue Property="Property" PropertyPath="${name}"/><PropertyValue Property="SupportedAggregationMethods"><Collection><String>sum</String><String>min</String><String>max</String><String>countdistinct</String></Collection></PropertyValue></Record>`,
  );
  return `<Annotation Term="Aggregation.ApplySupported"><Record>
<PropertyValue Property="Transformations"><Collection><String>filter</String><String>groupby</String><String>aggregate</String></Collection></PropertyValue>
<PropertyValue Property="Rollup" EnumMember="Org.OData.Aggregation.V1.RollupType/None"/>
<PropertyValue Property="AggregatableProperties"><Collection>${summed.join('')}</Collection></PropertyValue></Record></Annotation>`;
}

const OF_THE_SERVICE = [
  string('Core.Description', 'Pilar: data Kampung KB, hanya baca / Pilar: data of Kampung KB, read only'),
  annotation('Capabilities.ConformanceLevel', 'EnumMember="Org.OData.Capabilities.V1.ConformanceLevelType/Minimal"'),
  strings('Capabilities.SupportedFormats', ['application/json;odata.metadata=minimal']),
  strings('Capabilities.FilterFunctions', Object.keys(FUNCTIONS)),
  annotation('Capabilities.AsynchronousRequestsSupported', 'Bool="false"'),
  annotation('Capabilities.BatchSupported', 'Bool="false"'),
  annotation('Capabilities.CrossJoinSupported', 'Bool="false"'),
  annotation('Capabilities.KeyAsSegmentSupported', 'Bool="false"'),
].join('');

function typeOf({ name, key, order, columns, ...words }: Shape): string {
  const property = (column: BiColumn) => {
    const isNeeded = column.name === key || order.includes(column.name);
    return `<Property Name="${column.name}" ${TYPES[column.type]}${isNeeded ? ' Nullable="false"' : ''}>${wordsOf(column)}</Property>`;
  };
  return `<EntityType Name="${name}"><Key><PropertyRef Name="${key}"/></Key>${columns.map(property).join('\n')}${wordsOf(words)}</EntityType>`;
}

const setOf = (set: Shape): string =>
  `<EntitySet Name="${set.name}" EntityType="${NAMESPACE}.${set.name}">${wordsOf(set)}${OF_A_SET}${groupingOf(set)}</EntitySet>`;

export function metadataOf(sets: readonly Shape[]): string {
  const references = Object.entries(VOCABULARIES).map(
    ([alias, namespace]) =>
      `<edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/${namespace}.xml"><edmx:Include Namespace="${namespace}" Alias="${alias}"/></edmx:Reference>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
${references.join('\n')}
<edmx:DataServices><Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${sets.map(typeOf).join('\n')}
<EntityContainer Name="${CONTAINER}">
${sets.map(setOf).join('\n')}
${OF_THE_SERVICE}</EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>
`;
}

export const serviceOf = (root: string, sets: readonly Shape[]): string =>
  JSON.stringify({
    '@odata.context': `${root}/$metadata`,
    value: sets.map(({ name, label }) => ({ name, title: both(label), kind: 'EntitySet', url: name })),
  });
