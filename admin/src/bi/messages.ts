import { bilingual } from '../shared/bilingual.ts';

export const biMessages = bilingual({ title: 'Sambungkan' }, { title: 'Connect' });
