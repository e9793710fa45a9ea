/** Names of villages repeat: the district tells them apart. */
export const nameWithDistrict = ({ name, district }: { id: string; name: string; district?: { name: string } }): string =>
  district ? `${name}, ${district.name}` : name;
