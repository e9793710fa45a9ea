const WOMEN = [
    'Ani',
    'Dewi',
    'Fitri',
    'Hesti',
    'Indah',
    'Kartika',
    'Lestari',
    'Mega',
    'Nurul',
    'Puspa',
    'Ratna',
    'Sari',
    'Tuti',
    'Wulan',
    'Yanti',
];
const MEN = [
    'Adi',
    'Bambang',
    'Darma',
    'Eko',
    'Fajar',
    'Hadi',
    'Iwan',
    'Joko',
    'Lukman',
    'Made',
    'Nanda',
    'Putra',
    'Rahmat',
    'Slamet',
    'Yusuf',
];
const WORDS = [
    'Lentera',
    'Pelita',
    'Samudra',
    'Rimba',
    'Embun',
    'Cendana',
    'Meranti',
    'Enggang',
    'Kahayan',
    'Ulin',
    'Rotan',
    'Delima',
    'Purnama',
    'Telaga',
    'Cakrawala',
    'Angsana',
    'Bintang',
    'Damar',
    'Gaharu',
    'Mutiara',
];
export const personName = (random) => `${random.pick(random.chance(0.5) ? WOMEN : MEN)} ${random.pick(WORDS)}`;
/** No telephone has such a number: 0800 is followed by zeros. */
export const phoneNumber = (index) => `0800-0000-${String(index).padStart(4, '0')}`;
const KAMPUNG_FIRST = ['Mekar', 'Sumber', 'Bina', 'Karya', 'Tunas', 'Harapan', 'Sinar', 'Warga'];
const KAMPUNG_SECOND = ['Sari', 'Sejahtera', 'Keluarga', 'Bersama', 'Mandiri', 'Lestari', 'Jaya', 'Bahagia'];
/** Half of them bear the village's name, as in life. */
export const kampungName = (random, village) => random.chance(0.5) ? `Kampung KB ${village}` : `Kampung KB ${random.pick(KAMPUNG_FIRST)} ${random.pick(KAMPUNG_SECOND)}`;
//# sourceMappingURL=names.js.map