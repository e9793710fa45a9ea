import { bilingual } from '../shared/bilingual.ts';

export const glossaryMessages = bilingual(
  {
    title: 'Daftar istilah',
    help: 'Arti istilah program sebagaimana dipakai di Pilar, dengan padanan Inggrisnya.',
    search: 'Cari istilah',
    found: '%{count} istilah',
    nothing: 'Tidak ada istilah yang cocok',
    nothingHelp: 'Coba singkatannya, atau kata dari penjelasannya.',
  },
  {
    title: 'Glossary',
    help: 'What terms of the programme mean in Pilar, with their Indonesian names.',
    search: 'Search terms',
    found: '%{count} term |||| %{count} terms',
    nothing: 'No term matches',
    nothingHelp: 'Try its short form, or a word of what it means.',
  },
);
