export const SheetPage = () => null;
