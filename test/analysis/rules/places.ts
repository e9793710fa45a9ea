/** Two districts of three desa each, small enough to check on paper, and three villages of a third, one of them a kelurahan. */
export const BUNYU = '65.01.10';
export const BARAT = '65.01.10.2001';
export const SELATAN = '65.01.10.2002';
export const TIMUR = '65.01.10.2003';

export const TENGAH = '65.01.06';
export const SALIMBATU = '65.01.06.2001';
export const SILVA = '65.01.06.2002';
export const BUKA = '65.01.06.2003';

export const KELURAHAN = '65.01.05.1001';
export const JELARAI = '65.01.05.2003';
export const SERIANG = '65.01.05.2004';

export const inDistrict = (...codes: string[]) => ({ dimension: 'DISTRICT', in: codes });
export const inVillages = (...codes: string[]) => ({ dimension: 'VILLAGE', in: codes });
