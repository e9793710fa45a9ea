/** Of the comparison of an area, for links from other pages; without one it is the viewer's own. */
export const changesIn = (area: string | undefined): string => (area ? `/changes?area=${area}` : '/changes');
