/** One JSON object a line; numbers with all their digits, as the database writes them. */
import { memberWriter } from '../odata/json.ts';
import type { Format } from './format.ts';

export const ndjson: Format = {
  type: 'application/x-ndjson;charset=utf-8',
  options: [],
  begin({ columns }) {
    const write = memberWriter(columns);
    return {
      head: () => '',
      rows: (batch) => batch.map((cells) => `{${write(cells)}}\n`).join(''),
      end: () => '',
    };
  },
};
