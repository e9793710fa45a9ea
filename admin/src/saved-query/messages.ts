import { bilingual } from '../shared/bilingual.ts';

export const savedQueryMessages = bilingual(
  {
    own: 'Milik saya',
    fromOthers: 'Dibagikan orang lain',
    sharedWith: 'Dibagikan: %{area}',
    everybody: 'semua wilayah',
    for: 'Untuk siapa',
    onlyMe: 'Hanya saya',
    notYours:
      'Dibagikan ketika Anda masih berwenang di sana. Bila tidak diganti, tetap dibagikan; yang disimpan sebagai baru hanya untuk Anda.',
    forRoles: 'Untuk peran',
    allRoles: 'Semua peran',
    removed: 'Dihapus oleh pemiliknya.',
    removal: 'Hapus “%{name}”?',
    removalHelp: {
      question: 'Pertanyaan ini hilang bagi semua yang melihatnya, juga dari dasbor yang memakainya. Datanya tidak berubah.',
      list: 'Pencarian ini hilang bagi semua yang melihatnya. Datanya tidak berubah.',
    },
  },
  {
    own: 'Mine',
    fromOthers: 'Shared by others',
    sharedWith: 'Shared: %{area}',
    everybody: 'everywhere',
    for: 'For whom',
    onlyMe: 'Only me',
    notYours: 'Shared while you still might there. Left as it is, it stays shared; what is saved as new is for you alone.',
    forRoles: 'For roles',
    allRoles: 'All roles',
    removed: 'Removed by its owner.',
    removal: 'Remove “%{name}”?',
    removalHelp: {
      question: 'It disappears for everybody who sees it, and from the dashboards that show it. The data stay as they are.',
      list: 'It disappears for everybody who sees it. The data stay as they are.',
    },
  },
);
