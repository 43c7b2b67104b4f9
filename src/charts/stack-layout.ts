import { max, scaleLinear } from 'd3';
import { scaleWords, shortValue } from '#figure';
import { tones } from './palette.ts';
import type { Box, ChartSize, Reading, StackedBar } from './spec.ts';
import { textWidth } from './text-size.ts';
import { tickDecimals, valueScale } from './value-scale.ts';
import { wrapText } from './wrap-text.ts';

/** One part of a bar. `text` is its value, empty where it has no room. */
export interface StackPart extends Box {
  category: string;
  tone: number;
  text: string;
}

/** Where everything of a stacked bar chart stands; its height follows from its bars. */
export interface StackLayout {
  size: ChartSize;
  plot: Box;
  ticks: { x: number; label: string }[];
  key: { x: number; y: number; tone: number; text: string }[];
  bars: { heading: { text: string; x: number; y: number }[]; parts: StackPart[] }[];
  readings: Reading[];
  scaleNote: string;
  /** Periods of which a part is hidden or missing, so that no bar is drawn. */
  left: string[];
  /** Categories that are drawn as one, since there are more than can be told apart. */
  together: string[];
}

const thickness = 30;
const rest = 'All others';

/** Lays bars out, the parts of each in one order; null where no period has a number for every part. */
export function layoutStack(stack: StackedBar, { width, fontSize }: ChartSize): StackLayout | null {
  const whole = stack.periods.filter(isWhole);
  const left = stack.periods.filter((period) => !isWhole(period)).map(({ label }) => label);
  const newest = whole.at(-1);
  if (newest === undefined) return null;
  const categories = [...new Set(whole.flatMap(({ parts }) => parts.map(({ category }) => category)))];
  const together = categories.length > tones.length ? categories.slice(tones.length - 1) : [];
  const named = together.length > 0 ? [...categories.slice(0, tones.length - 1), rest] : categories;
  const amountOf = (period: Whole, category: string) =>
    period.parts
      .filter((part) => (category === rest ? together.includes(part.category) : part.category === category))
      .reduce((sum, { value }) => sum + value, 0);
  const totals = whole.map((period) => named.reduce((sum, category) => sum + amountOf(period, category), 0));
  const scale = valueScale([0, ...totals], { wholeTicks: stack.unit.shape === 'count' });
  const decimals = tickDecimals(scale.ticks);
  const tickLabels = scale.ticks.map((tick) => shortValue(tick, stack.unit, decimals));
  const beside = width >= 600;
  const side = beside ? Math.min(0.25 * width, max(whole, ({ label }) => textWidth(label, fontSize)) ?? 0) : 0;
  const start = beside ? side + 16 : 6;
  const x = scaleLinear(scale.domain, [start, width - 6 - textWidth(tickLabels.at(-1) ?? '', fontSize) / 2]);
  const key = keyOf(named, width, fontSize);
  const top = (key.at(-1)?.y ?? 0) + 2.6 * fontSize;
  let y = top + 6;
  const bars = whole.map((period) => {
    const lines = wrapText(period.label, beside ? side : width, fontSize);
    const head = beside ? 0 : lines.length * 1.3 * fontSize + 5;
    const high = beside ? Math.max(thickness, lines.length * 1.3 * fontSize) : thickness;
    const middle = y + head + high / 2;
    const heading = lines.map((text, index) => ({
      text,
      x: 0,
      y: beside
        ? middle + (index - (lines.length - 1) / 2) * 1.3 * fontSize + 0.35 * fontSize
        : y + (index + 1) * 1.3 * fontSize - 2,
    }));
    let sum = 0;
    const parts = named.map((category, tone): StackPart => {
      const value = amountOf(period, category);
      const [from, to] = [x(sum), x(sum + value)];
      sum += value;
      const text = shortValue(value, stack.unit, stack.unit.decimals);
      const fits = category !== rest && value > 0 && textWidth(text, fontSize) + 6 <= to - from;
      return {
        category,
        tone,
        text: fits ? text : '',
        left: from,
        right: to,
        top: middle - thickness / 2,
        bottom: middle + thickness / 2,
      };
    });
    y = middle + high / 2 + 12;
    return { heading, parts };
  });
  const plot = { left: start, right: x(scale.domain[1]), top, bottom: y };
  return {
    size: { width, height: Math.ceil(y + 1.9 * fontSize), fontSize },
    plot,
    ticks: scale.ticks.map((tick, index) => ({ x: x(tick), label: tickLabels[index] as string })),
    key,
    bars,
    readings: whole.flatMap((period, index) =>
      (bars[index]?.parts ?? [])
        .filter(({ category }) => category !== rest)
        .map((part) => ({
          at: [(part.left + part.right) / 2, (part.top + part.bottom) / 2] as const,
          text: `${period.label}, ${part.category}: ${shortValue(amountOf(period, part.category), stack.unit, stack.unit.decimals)}`,
        })),
    ),
    scaleNote: scaleWords(stack.unit),
    left,
    together,
  };
}

interface Whole {
  label: string;
  parts: { category: string; value: number }[];
}

function isWhole(period: StackedBar['periods'][number]): period is Whole {
  return period.parts.length > 0 && period.parts.every(({ value }) => value !== null);
}

/** A key in rows, in the order of the parts. */
function keyOf(names: readonly string[], width: number, fontSize: number): StackLayout['key'] {
  let [x, y] = [0, 1.1 * fontSize];
  return names.map((text, tone) => {
    const wide = fontSize + 6 + textWidth(text, fontSize);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 1.5 * fontSize];
    const at = x;
    x += wide + 18;
    return { x: at, y, tone, text };
  });
}
