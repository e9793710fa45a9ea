/** What stands in a part of the page as one picture: its drawings with their looks written down, and every word beside them in its place. */
const SVG = 'http://www.w3.org/2000/svg';
/** Looks that come from style sheets, which a file does not have. */
const LOOKS = [
  'display',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'shape-rendering',
  'visibility',
];
const EDGE = 20;
const HEADING = 15;
const SMALL = 11.5;
const LINE = 1.45;
/** Width of a letter, as a part of its height. */
const LETTER = 0.56;

export interface Words {
  heading: string;
  /** Below the drawing. */
  lines: string[];
}

export interface Picture {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

export function pictureOf(part: HTMLElement, { heading, lines }: Words): Picture {
  const box = part.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(part);
  const width = box.width + 2 * EDGE;
  const svg = made('svg', { xmlns: SVG, 'font-family': fontFamily, fill: color });
  const top = written(svg, wrapped(heading, box.width, HEADING), EDGE, HEADING, 'bold') + EDGE / 2;
  for (const drawing of part.querySelectorAll('svg')) {
    if (!isUnseen(drawing)) svg.append(placed(drawing, box, top));
  }
  for (const node of textsIn(part)) svg.append(...wordsAt(node, box, top));
  const below = lines.flatMap((line) => wrapped(line, box.width, SMALL));
  const height = written(svg, below, top + box.height + EDGE / 2, SMALL) + EDGE;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, String(value));
  svg.prepend(made('rect', { width: '100%', height: '100%', fill: surfaceOf(part) }));
  return { svg, width, height };
}

export const fileOf = ({ svg }: Picture): Blob => new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });

/** Twice as fine as the screen, for print. */
const FINER = 2;

export async function pixelsOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(fileOf(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.width * FINER);
    canvas.height = Math.ceil(picture.height * FINER);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function made<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string>): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const isUnseen = (element: Element) => element.closest('[data-unseen], button, [role=tooltip]') !== null;

/** The colour that the part stands on. */
function surfaceOf(part: Element): string {
  for (let element: Element | null = part; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundColor !== 'transparent') return backgroundColor;
  }
  return '#fff';
}

function placed(drawing: SVGSVGElement, box: DOMRect, top: number): SVGSVGElement {
  const own = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const looks = getComputedStyle(element);
    for (const look of LOOKS) copies[index]!.setAttribute(look, looks.getPropertyValue(look));
    for (const name of ['class', 'style', 'role', 'tabindex', 'aria-hidden']) copies[index]!.removeAttribute(name);
  }
  const place = { x: own.left - box.left + EDGE, y: own.top - box.top + top, width: own.width, height: own.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
}

function textsIn(part: HTMLElement): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (/\S/.test(node.data) && !parent.closest('svg') && !isUnseen(parent)) found.push(node);
  }
  return found;
}

/** Line by line as the browser broke them. */
function wordsAt(node: Text, box: DOMRect, top: number): SVGTextElement[] {
  const { fontSize, fontWeight, color } = getComputedStyle(node.parentElement!);
  const range = document.createRange();
  const lines = new Map<number, { text: string; left: number; bottom: number }>();
  for (const { index, 0: word } of node.data.matchAll(/\s*\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const at = [...range.getClientRects()].at(-1);
    // Charts keep words for screen readers that nobody sees.
    if (!at) continue;
    const line = lines.get(at.top) ?? { text: '', left: at.left, bottom: at.bottom };
    lines.set(at.top, { ...line, text: line.text + word });
  }
  return [...lines.values()].map(({ text, left, bottom }) => {
    const at = { x: String(left - box.left + EDGE), y: String(bottom - box.top + top - Number.parseFloat(fontSize) * 0.28) };
    const element = made('text', { ...at, 'font-size': fontSize, 'font-weight': fontWeight, fill: color });
    element.textContent = text.trim();
    return element;
  });
}

function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(20, Math.floor(width / (size * LETTER)));
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Gives back where it ends. */
function written(svg: SVGSVGElement, lines: readonly string[], top: number, size: number, weight = 'normal'): number {
  lines.forEach((line, index) => {
    const y = top + size * LINE * (index + 1) - size * 0.4;
    const element = made('text', { x: String(EDGE), y: String(y), 'font-size': String(size), 'font-weight': weight });
    element.textContent = line;
    svg.append(element);
  });
  return top + lines.length * size * LINE;
}
