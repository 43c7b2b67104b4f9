/**
 * Adds a read-out to the charts of a page: the nearest point under a pointer, and point after point by the arrow keys.
 * It says only what stands in the drawing. Without it nothing is missing: the table holds every value.
 */
for (const svg of document.querySelectorAll<SVGSVGElement>('.chart .drawing > svg')) {
  const spots = [...svg.querySelectorAll<SVGPathElement>('.readings path')].map((path): Spot => {
    const [x = 0, y = 0] = (path.getAttribute('d') ?? '').slice(1).split(/[,h]/).map(Number);
    const text = path.textContent ?? '';
    path.firstChild?.remove();
    return { x, y, text };
  });
  const drawing = svg.parentElement;
  const own = svg.querySelectorAll('.readings:not(.published) path').length;
  if (spots.length > 0 && drawing) follow(svg, drawing, spots, own);
}

interface Spot {
  x: number;
  y: number;
  text: string;
}

function follow(svg: SVGSVGElement, drawing: HTMLElement, spots: Spot[], own: number): void {
  const { width, height } = svg.viewBox.baseVal;
  const reader = add(drawing, 'chart-reader');
  const ring = add(reader, 'chart-reader-spot');
  const words = add(reader, 'chart-reader-words');
  // Others follow our own: start at our newest point.
  let at = (own || spots.length) - 1;
  // Assistive technology steps through a slider by itself, by keys or swipes, and says its value.
  const says: Record<string, string> = { role: 'slider', tabindex: '0', 'aria-valuemin': '1' };
  says['aria-valuemax'] = String(spots.length);
  says['aria-label'] = `Points of the chart: ${svg.querySelector('title')?.textContent ?? ''}`;
  for (const [name, value] of Object.entries(says)) reader.setAttribute(name, value);

  const announce = (): void => {
    const { text } = spots[at] as Spot;
    reader.setAttribute('aria-valuenow', String(at + 1));
    reader.setAttribute('aria-valuetext', text);
  };
  const show = (next: number): void => {
    at = Math.max(0, Math.min(spots.length - 1, next));
    const { x, y, text } = spots[at] as Spot;
    announce();
    words.textContent = text;
    reader.classList.add('reads');
    const scale = drawing.clientWidth / width;
    move(ring, x * scale, y * scale);
    const left = x * scale - words.offsetWidth / 2;
    const above = y * scale - words.offsetHeight - 16;
    move(
      words,
      Math.max(0, Math.min(drawing.clientWidth - words.offsetWidth, left)),
      above < 0 ? Math.min(height * scale - words.offsetHeight, y * scale + 16) : above,
    );
  };
  const hide = (): void => reader.classList.remove('reads');
  const steps: Record<string, () => number> = {
    ArrowRight: () => at + 1,
    ArrowUp: () => at + 1,
    ArrowLeft: () => at - 1,
    ArrowDown: () => at - 1,
    Home: () => 0,
    End: () => spots.length - 1,
  };
  reader.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(step());
  });
  reader.addEventListener('focus', () => show(at));
  reader.addEventListener('blur', hide);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  // Along a line the month under the pointer counts most; elsewhere the nearest mark.
  const [across, down] = svg.classList.contains('line-chart') ? [1, 0.2] : [1, 1];
  const point = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top } = drawing.getBoundingClientRect();
    const scale = drawing.clientWidth / width;
    const far = ({ x, y }: Spot): number =>
      Math.hypot(across * (x * scale + left - clientX), down * (y * scale + top - clientY));
    show(spots.reduce((best, spot, index) => (far(spot) < far(spots[best] as Spot) ? index : best), 0));
  };
  drawing.addEventListener('pointermove', point);
  drawing.addEventListener('pointerdown', point);
  // A finger that is lifted has left: what it asked for stays until another place is touched.
  drawing.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch' && document.activeElement !== reader) hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!drawing.contains(target as Node)) hide();
  });
  announce();
}

function add(parent: HTMLElement, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  parent.append(element);
  return element;
}

function move(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
