/** The tools people connect with: through which door, and the files made ready for each. */
import { type Connection, type Door, type Ending, fileOf } from './addresses.ts';
import { powerBiSource, powerQuery, workbookConnection } from './ready/microsoft.ts';
import { curlScript, duckdbScript, pythonScript, rScript } from './ready/scripts.ts';
import { grafanaSources, metabaseConfig, supersetSources } from './ready/servers.ts';
import { tableauSource } from './ready/tableau.ts';

export interface Ready {
  name: (given: Connection) => string;
  text: (given: Connection) => string;
}

interface Tool {
  /** As its maker writes it. */
  name: string;
  door: Door;
  /** Of a file, where that is the door. */
  ending?: Ending;
  ready: readonly Ready[];
  /** With the tool itself; the steps of the others are from its maker's manual. */
  isTried?: boolean;
}

const ready = (text: Ready['text'], name: Ready['name']): Ready => ({ text, name });
const ofSet = (ending: string) => (given: Connection) => `pilar-${given.set}.${ending}`;
const named = (name: string) => () => name;

const POWER_QUERY = ready(powerQuery, ofSet('pq'));

export const TOOLS = {
  excel: { name: 'Excel', door: 'odata', ready: [ready(workbookConnection, ofSet('odc')), POWER_QUERY] },
  powerBi: { name: 'Power BI', door: 'odata', ready: [ready(powerBiSource, named('pilar.pbids')), POWER_QUERY] },
  tableau: { name: 'Tableau', door: 'odata', ready: [ready(tableauSource, ofSet('tds'))] },
  metabase: { name: 'Metabase', door: 'sql', ready: [ready(metabaseConfig, named('config.yml'))] },
  superset: { name: 'Superset', door: 'sql', ready: [ready(supersetSources, named('pilar-superset.yaml'))] },
  grafana: { name: 'Grafana', door: 'files', ending: 'csv', ready: [ready(grafanaSources, named('pilar-grafana.yaml'))] },
  lookerStudio: { name: 'Looker Studio', door: 'sql', ready: [] },
  python: { name: 'Python', door: 'odata', ready: [ready(pythonScript, named('pilar.py'))], isTried: true },
  r: { name: 'R', door: 'files', ending: 'csv', ready: [ready(rScript, named('pilar.R'))] },
  duckdb: { name: 'DuckDB', door: 'files', ending: 'parquet', ready: [ready(duckdbScript, named('pilar-duckdb.sh'))], isTried: true },
  curl: { name: 'curl', door: 'files', ending: 'csv', ready: [ready(curlScript, named('pilar-curl.sh'))], isTried: true },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof TOOLS;

export const TOOL_NAMES = Object.keys(TOOLS) as ToolName[];

export const toolOf = (name: ToolName): Tool => TOOLS[name];

/** Of the file a tool reads, else nothing. */
export const filePathOf = (tool: ToolName, given: Connection): string | undefined => {
  const { ending } = toolOf(tool);
  return ending && fileOf(given, ending);
};
