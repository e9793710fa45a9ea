import { bilingual } from '../shared/bilingual.ts';

export const identityMessages = bilingual(
  {
    title: 'Masuk',
    welcome: 'Ingatan kerja program Kampung KB: setiap desa dan kelurahan, Pokja, mitra, indikator dan intervensinya.',
    email: 'Surel',
    password: 'Kata sandi',
    showPassword: 'Tampilkan kata sandi',
    hidePassword: 'Sembunyikan kata sandi',
    signIn: 'Masuk',
    wrong: 'Surel atau kata sandi tidak cocok.',
    bothNeeded: 'Isi surel dan kata sandi.',
    tooMany: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    unreachable: 'Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.',
    demoHint: 'Akun contoh dan kata sandinya tercetak di layar saat Pilar pertama kali dijalankan.',
    noRole: 'Akun ini belum memiliki peran. Hubungi pengelola.',
  },
  {
    title: 'Sign in',
    welcome: 'The working memory of the Kampung KB programme: every village, its Pokja, partners, indicators and interventions.',
    email: 'Email',
    password: 'Password',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    signIn: 'Sign in',
    wrong: 'Email or password do not match.',
    bothNeeded: 'Fill in both e-mail and password.',
    tooMany: 'Too many attempts. Wait a moment, then try again.',
    unreachable: 'The server cannot be reached. Check the network, then try again.',
    demoHint: 'Sample accounts and their passwords are printed when Pilar starts for the first time.',
    noRole: 'This account has no role yet. Ask an administrator.',
  },
);
