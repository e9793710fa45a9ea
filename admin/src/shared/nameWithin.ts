interface Placed {
  id: string;
  name: string;
  district?: { name: string } | null;
  parent?: { name: string } | null;
  area?: { name: string } | null;
}

/** Names repeat, of villages above all: the area above tells them apart. */
export const nameWithin = ({ name, district, parent, area }: Placed): string =>
  [name, (district ?? parent ?? area)?.name].filter(Boolean).join(', ');
