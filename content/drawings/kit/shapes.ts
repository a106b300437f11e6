/** Paths: every shape is SVG path data, so shapes can be filled, clipped and lit alike. */

export type Point = readonly [number, number];

/** Points as a text ("10,20 30,40") or as a list. */
export type Points = string | readonly Point[];

/** Reads points from "x,y x,y …". */
export function points(source: Points): Point[] {
  if (typeof source !== 'string') return [...source];
  return source
    .trim()
    .split(/\s+/)
    .map((pair): Point => {
      const [x, y] = pair.split(',').map(Number);
      if (x === undefined || y === undefined || Number.isNaN(x + y)) {
        throw new Error(`Not a point: ${pair}`);
      }
      return [x, y];
    });
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** All closed shapes turn the same way, so shapes that overlap in one path leave no hole. */
function clockwise(list: Point[]): Point[] {
  let area = 0;
  list.forEach(([x, y], i) => {
    const [nextX, nextY] = list[(i + 1) % list.length] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return area < 0 ? list.reverse() : list;
}

/** A closed shape with straight sides. */
export function poly(source: Points): string {
  const list = clockwise(points(source));
  return `M${list.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}

/** An open line with straight parts. */
export function line(source: Points): string {
  return `M${points(source)
    .map(([x, y]) => `${n(x)} ${n(y)}`)
    .join('L')}`;
}

function spline(list: readonly Point[], closed: boolean, tension: number): string {
  const count = list.length;
  const at = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i));
    return list[index] ?? [0, 0];
  };
  const [startX, startY] = at(0);
  let d = `M${n(startX)} ${n(startY)}`;
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [ax, ay] = at(i - 1);
    const [bx, by] = at(i);
    const [cx, cy] = at(i + 1);
    const [dx, dy] = at(i + 2);
    d += `C${n(bx + (cx - ax) * tension)} ${n(by + (cy - ay) * tension)} `;
    d += `${n(cx - (dx - bx) * tension)} ${n(cy - (dy - by) * tension)} ${n(cx)} ${n(cy)}`;
  }
  return closed ? `${d}Z` : d;
}

/** A closed shape whose outline runs smoothly through the points. */
export function smooth(source: Points, tension = 1 / 6): string {
  return spline(clockwise(points(source)), true, tension);
}

/** An open line that runs smoothly through the points. */
export function curve(source: Points, tension = 1 / 6): string {
  return spline(points(source), false, tension);
}

/** A rectangle from its upper left corner. */
export function rect(x: number, y: number, width: number, height: number): string {
  return poly([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** An ellipse, if need be turned by some degrees. */
export function ellipse(cx: number, cy: number, rx: number, ry = rx, turn = 0): string {
  const list: Point[] = [];
  const angle = (turn * Math.PI) / 180;
  for (let i = 0; i < 24; i += 1) {
    const t = (i / 24) * Math.PI * 2;
    const x = Math.cos(t) * rx;
    const y = Math.sin(t) * ry;
    list.push([
      cx + x * Math.cos(angle) - y * Math.sin(angle),
      cy + x * Math.sin(angle) + y * Math.cos(angle),
    ]);
  }
  return smooth(list);
}

/** Points along the smooth line through `source`, `steps` for each part. */
export function along(source: Points, steps = 8): Point[] {
  const list = points(source);
  const result: Point[] = [];
  for (let i = 0; i < list.length - 1; i += 1) {
    const b = list[i] ?? [0, 0];
    const c = list[i + 1] ?? b;
    const a = list[i - 1] ?? b;
    const d = list[i + 2] ?? c;
    for (let s = 0; s < steps; s += 1) {
      const t = s / steps;
      const mix = (k: 0 | 1): number =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      result.push([mix(0), mix(1)]);
    }
  }
  const last = list.at(-1);
  if (last) result.push(last);
  return result;
}

/** A band along a smooth line; `widths` are spread evenly over its length. */
export function ribbon(source: Points, widths: readonly number[], steps = 8): string {
  const spine = along(source, steps);
  const left: Point[] = [];
  const right: Point[] = [];
  spine.forEach(([x, y], i) => {
    const [px, py] = spine[i - 1] ?? [x, y];
    const [qx, qy] = spine[i + 1] ?? [x, y];
    const length = Math.hypot(qx - px, qy - py) || 1;
    const place = (i / (spine.length - 1)) * (widths.length - 1);
    const low = Math.floor(place);
    const w0 = widths[low] ?? 0;
    const w1 = widths[low + 1] ?? w0;
    const half = (w0 + (w1 - w0) * (place - low)) / 2;
    const nx = (-(qy - py) / length) * half;
    const ny = ((qx - px) / length) * half;
    left.push([x + nx, y + ny]);
    right.push([x - nx, y - ny]);
  });
  return poly([...left, ...right.reverse()]);
}

/** A limb: a ribbon with round ends and round joints. */
export function limb(source: Points, widths: readonly number[]): string {
  const list = points(source);
  const joints = list.map(([x, y], i) => {
    const place = (i / (list.length - 1)) * (widths.length - 1);
    const low = Math.floor(place);
    const w0 = widths[low] ?? 0;
    const w1 = widths[low + 1] ?? w0;
    return [x, y, (w0 + (w1 - w0) * (place - low)) / 2] as const;
  });
  let d = '';
  joints.forEach(([x, y, r], i) => {
    d += ellipse(x, y, r);
    const next = joints[i + 1];
    if (!next) return;
    const [qx, qy, qr] = next;
    const length = Math.hypot(qx - x, qy - y) || 1;
    const nx = -(qy - y) / length;
    const ny = (qx - x) / length;
    d += poly([
      [x + nx * r, y + ny * r],
      [qx + nx * qr, qy + ny * qr],
      [qx - nx * qr, qy - ny * qr],
      [x - nx * r, y - ny * r],
    ]);
  });
  return d;
}

/** Moves, scales, turns (degrees) and mirrors points. */
export function move(
  source: Points,
  to: { x?: number; y?: number; scale?: number; turn?: number; flip?: boolean },
): Point[] {
  const { x = 0, y = 0, scale = 1, turn = 0, flip = false } = to;
  const cos = Math.cos((turn * Math.PI) / 180) * scale;
  const sin = Math.sin((turn * Math.PI) / 180) * scale;
  return points(source).map(([px, py]) => {
    const sx = flip ? -px : px;
    return [x + sx * cos - py * sin, y + sx * sin + py * cos];
  });
}

/** A filled shape. */
export function fill(d: string, color: string, extra = ''): string {
  return `<path d="${d}" fill="${color}" ${extra}/>`;
}

/** A drawn line. */
export function stroke(d: string, color: string, width: number, extra = ''): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
}

/** Several pieces of markup under one set of attributes. */
export function group(markup: string, attributes: string): string {
  return `<g ${attributes}>${markup}</g>`;
}
