import { bilingual } from '../shared/bilingual.ts';

export const mapMessages = bilingual(
  {
    of: 'Peta: %{measure}. Tombol panah berpindah wilayah, Enter membukanya.',
    schematic: 'Peta skematis: kotak desa disusun per kecamatan menurut kode wilayah, bukan menurut letak atau luasnya.',
    schematicAbove: 'Peta skematis: kotak disusun menurut kode wilayah, bukan menurut letak atau luasnya.',
    legend: 'Arti warna peta',
    noFigure: 'tidak ada angka',
    leftOut: 'tidak termasuk dalam pertanyaan',
    beside: 'Sandingkan dengan',
    alone: 'Tidak disandingkan',
    up: 'Naik ke %{dimension}',
  },
  {
    of: 'Map: %{measure}. Arrow keys go from area to area, Enter opens it.',
    schematic: 'Schematic map: tiles of villages stand by district in the order of their codes, not where they lie or how large they are.',
    schematicAbove: 'Schematic map: tiles stand in the order of their codes, not where they lie or how large they are.',
    legend: 'What the colours of the map mean',
    noFigure: 'no figure',
    leftOut: 'not part of the question',
    beside: 'Beside it',
    alone: 'Nothing',
    up: 'Up to %{dimension}',
  },
);
