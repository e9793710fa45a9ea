/** A part of the page that has a height of its own, and what stands in it and takes the room. Variables of CSS tell, since phone, screen and paper differ. */
export const OWN_HEIGHT = '--filled-height';
export const FILLED = { '--filled-display': 'flex', [OWN_HEIGHT]: '0px' } as const;

/** A few bars as high as a tower say nothing more. */
const TALLEST = 800;

/** What stands between such a part and what is drawn in it; elsewhere a plain box. */
export const BETWEEN = { display: 'var(--filled-display, block)', flexDirection: 'column', flexGrow: 1, minWidth: 0 } as const;

/** As high as it is by itself; in such a part as high as is left, but not lower than `least`. */
export const drawnAs = (height: number, least = height) => ({
  height: `var(${OWN_HEIGHT}, ${height}px)`,
  ...{ minHeight: Math.min(least, height), maxHeight: Math.max(TALLEST, height), minWidth: 0, flexGrow: 1 },
});
