/** Ten questions that a planner of Bulungan brings to a meeting, as what one does at the console from its home page. */

import type { Client } from 'pg';
import type { Locator } from 'playwright-core';
import { figures, type Seen, sentence, villages } from './answers.ts';
import type { Person, Words } from './person.ts';
import * as truth from './truth.ts';

export const MOST_INTERACTIONS = 12;
export const MOST_KILOBYTES = 300;

type Act = (person: Person) => Promise<void>;

export interface Script {
  id: string;
  asks: Words;
  acts: readonly Act[];
  /** What must stand on the screen in the end, out of the raw tables, and how it is read there. */
  answer(database: Client, person: Person): Promise<{ seen: Seen; expected: unknown }>;
}

const find =
  (id: string, en: string): Act =>
  (person) =>
    person.find(person.say({ id, en }));

const add =
  (field: Words, id: string, en: string): Act =>
  (person) =>
    person.add(person.page.getByRole('combobox', { name: person.say(field) }), person.say({ id, en }));

type Control = 'button' | 'link';
const press =
  (role: Control, id: string, en: string): Act =>
  (person) =>
    person.press(person.page.getByRole(role, { name: person.say({ id, en }) }));

const chip = ({ page, say }: Person, words: Words): Locator => page.locator('.MuiChip-root', { hasText: say(words) });

const MEASURE: Words = { id: 'Tambah ukuran', en: 'Add a measure' };
const ROWS: Words = { id: 'Tambah baris', en: 'Add to rows' };

/** A phone shows the columns one by one, until it is asked for all of them. */
const allColumns: Act = async ({ page, say, choose, device }) => {
  const columns = page.getByRole('combobox', { name: say({ id: 'Kolom yang ditampilkan', en: 'Columns shown' }) });
  if (device === 'phone') await choose(columns, say({ id: 'Semua kolom', en: 'All columns' }));
};

const begun = find('pertanyaan sendiri', 'of one’s own');

export const SCRIPTS: readonly Script[] = [
  {
    id: 'against-last-year',
    asks: {
      id: 'Stunting di samping jamban per kecamatan: bagaimana dibanding tahun lalu?',
      en: 'Stunting beside toilets by district: how does it stand against last year?',
    },
    acts: [find('tahun lalu', 'against last year'), allColumns],
    answer: figures(truth.AGAINST_LAST_YEAR),
  },
  {
    id: 'high-and-left-alone',
    asks: {
      id: 'Desa mana yang stuntingnya tinggi dan setengah tahun ini tanpa intervensi kesehatan?',
      en: 'Which villages have high stunting and no health intervention for half a year?',
    },
    acts: [
      find('desa/kelurahan', 'villages'),
      press('button', 'Tanya lintas sektor', 'Ask across sectors'),
      press('button', 'Isi dengan contoh', 'Fill in an example'),
      (person) => person.drop(chip(person, { id: 'SK Pokja', en: 'decree' })),
    ],
    answer: villages(truth.HIGH_AND_LEFT_ALONE),
  },
  {
    id: 'given-for-health',
    asks: {
      id: 'Siapa memberi berapa, sektor demi sektor: misalnya untuk kesehatan?',
      en: 'Who has given how much, sector by sector: for health, say?',
    },
    acts: [
      begun,
      add(MEASURE, 'nilai kontribusi', 'amount of contributions'),
      add(ROWS, 'sektor', 'sector'),
      add(ROWS, 'mitra', 'partner'),
      press('button', 'Kesehatan', 'Health'),
    ],
    answer: figures(truth.GIVEN_FOR_HEALTH),
  },
  {
    id: 'reports',
    asks: { id: 'Seberapa lengkap laporan tiap kecamatan?', en: 'How complete are the reports of each district?' },
    acts: [find('kelengkapan laporan', 'completeness of reports'), allColumns],
    answer: figures(truth.REPORTS),
  },
  {
    id: 'no-decree',
    asks: { id: 'Pokja desa mana yang tidak punya SK berlaku?', en: 'Which Pokja have no decree in force?' },
    acts: [press('link', 'Tanpa SK Pokja berlaku', 'Without a Pokja decree in force')],
    answer: villages(truth.NO_DECREE),
  },
  {
    id: 'classes',
    asks: { id: 'Bagaimana klasifikasi kampung per kecamatan?', en: 'How are kampungs classified, by district?' },
    acts: [find('klasifikasi per kecamatan', 'class by district'), allColumns],
    answer: figures(truth.CLASSES),
  },
  {
    id: 'priority',
    asks: {
      id: 'Bagaimana keadaan desa prioritas, dan apa yang dikerjakan di sana?',
      en: 'How do priority villages stand, and what is being done there?',
    },
    acts: [find('desa prioritas', 'priority villages'), allColumns],
    answer: figures(truth.PRIORITY),
  },
  {
    id: 'idle-sectors',
    asks: { id: 'Sektor mana yang tahun ini tidak bekerja di Sekatak?', en: 'Which sectors are not at work in Sekatak this year?' },
    acts: [
      find('konvergensi', 'convergence'),
      ({ page, say, choose }) => choose(page.getByRole('combobox', { name: say({ id: 'Wilayah', en: 'Area' }) }), 'Sekatak'),
    ],
    answer: sentence(truth.IDLE_SECTORS, { id: 'Tidak bekerja di mana pun: ', en: 'At work nowhere: ' }),
  },
  {
    id: 'stunting-and-training',
    asks: {
      id: 'Apakah stunting lebih rendah di tempat anggota Pokja sudah terlatih?',
      en: 'Is stunting lower where members of Pokja are trained?',
    },
    acts: [
      begun,
      add(MEASURE, 'STUNTING', 'STUNTING'),
      add(MEASURE, 'rata-rata anggota terlatih', 'average: members trained'),
      add(ROWS, 'kecamatan', 'district'),
    ],
    answer: figures(truth.STUNTING_AND_TRAINING),
  },
  {
    id: 'funds',
    asks: {
      id: 'Dana apa yang tahun ini dipakai untuk pilar yang mana?',
      en: 'Which money has gone to which pillar this year?',
    },
    acts: [find('dana menurut sumber', 'money by source'), allColumns],
    answer: figures(truth.FUNDS),
  },
];
