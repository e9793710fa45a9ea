import type { ClientBase } from 'pg';
import { asOwner, demoMonth, prepareSchemas } from '../database.ts';
import { type AreaChoice, DEFAULT_REGENCIES, loadAreas } from '../exchange/areas.ts';
import { loadCatalogue } from '../exchange/catalogue.ts';
import { type DemoOptions, loadDemo } from '../exchange/demo/demo.ts';
import { loadNation } from '../exchange/national/national.ts';
import { type Command, type Input, UsageError, withDatabase } from './command.ts';

const loadAreasCommand: Command = {
  name: 'load areas',
  help: `Loads regencies with their provinces, districts and villages from idn-area-data (ODbL). Without options: ${DEFAULT_REGENCIES}.`,
  options: {
    regency: { value: 'CODE', help: 'official code, 65.01 or 6501; may be given several times', isMultiple: true },
    all: { help: 'the whole country: 38 provinces, 514 regencies, 7,285 districts, 83,762 villages' },
  },
  run: (input) => {
    const regencies = choiceOf(input);
    return withDatabase(input, async ({ directUrl }) => {
      await asOwner(directUrl, async (client) => {
        await loadAreas(client, { regencies }, input.log);
        const { rows } = await client.query(
          "select count(*) filter (where level = 'VILLAGE') as villages, count(*) as areas from pilar.area",
        );
        input.answer(`${rows[0].areas} areas, ${rows[0].villages} of them villages.`);
      });
    });
  },
};

function choiceOf(input: Input): AreaChoice['regencies'] {
  const regencies = input.texts('regency');
  if (input.isOn('all') && regencies.length > 0) throw new UsageError('--all and --regency exclude one another.');
  const wrong = regencies.find((code) => !/^\d{2}\.?\d{2}$/.test(code));
  if (wrong) throw new UsageError(`"${wrong}" is no code of a regency, such as 65.01.`);
  if (input.isOn('all')) return 'all';
  return regencies.length > 0 ? regencies : DEFAULT_REGENCIES;
}

const loadCatalogueCommand: Command = {
  name: 'load catalogue',
  help: 'Adds rows of server/catalogue that are missing; rows that were edited stay as they are. roles.csv always wins.',
  options: {},
  run: (input) =>
    withDatabase(input, async ({ directUrl }) => {
      await asOwner(directUrl, (client) => loadCatalogue(client, input.log));
      input.answer('The catalogue is complete.');
    }),
};

const loadDemoCommand: Command = {
  name: 'load demo',
  help: 'Makes the demonstration data of Bulungan: made up, the same for the same month, marked as such.',
  options: {
    'as-of': { value: 'YYYY-MM', help: 'last month of the data; without it PILAR_DEMO_AS_OF or the current month' },
    national: {
      help: 'the whole country instead, for measuring, into a database of its own: some 43 million values, 10 GB, an hour; goes on where it was ended',
    },
  },
  run: (input) => {
    const asOf = input.text('as-of') ?? demoMonth(input.env);
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asOf)) throw new UsageError(`"${asOf}" is no month, such as 2026-10.`);
    return withDatabase(input, async ({ directUrl }) => {
      await asOwner(directUrl, (client) => (input.isOn('national') ? loadNation : loadRegency)(client, { asOf, log: input.log }));
      await prepareSchemas(directUrl);
      input.answer(`The demonstration data up to ${asOf} is loaded.`);
    });
  },
};

async function loadRegency(client: ClientBase, { asOf, log }: DemoOptions): Promise<void> {
  await loadCatalogue(client, log);
  await loadAreas(client, { regencies: DEFAULT_REGENCIES }, log);
  await loadDemo(client, { asOf, log });
}

export const loadCommands = [loadAreasCommand, loadCatalogueCommand, loadDemoCommand];
