/** Where the doors are: the console and they are on one address. */
export type Door = 'odata' | 'files' | 'sql';
export type Ending = 'csv' | 'ndjson' | 'parquet' | 'xlsx';

/** Whom and what a connection asks for. */
export interface Connection {
  /** Of the console, without a slash at its end. */
  origin: string;
  /** As the doors call it. */
  set: string;
}

export const serviceOf = ({ origin }: Pick<Connection, 'origin'>): string => `${origin}/bi/odata/v4`;

export const fileOf = ({ origin, set }: Connection, ending: Ending): string => `${origin}/bi/files/${set}.${ending}`;
