/** The Tidal Hall at high water. */

import { mix } from '../../kit/color.ts';
import { audience } from '../../kit/crowd.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

/** An organ pipe: a tube lit from the left, its mouth and its foot. */
function pipe(
  s: Sheet,
  x: number,
  top: number,
  foot: number,
  width: number,
  gold: string,
  dark: string,
): string {
  const tube = rect(x, top, width, foot - top);
  const mouth = foot - width * 2.1;
  return (
    fill(
      tube,
      s.linear(
        `${mix(gold, dark, 0.55)} 0, ${gold} .22, #fff0c0 .32, ${gold} .45, ${dark} 1`,
        [x, 0],
        [x + width, 0],
      ),
    ) +
    fill(ellipse(x + width / 2, top, width / 2, width * 0.16), dark) +
    fill(
      poly([
        [x + width * 0.16, mouth],
        [x + width * 0.5, mouth - width * 0.9],
        [x + width * 0.84, mouth],
      ]),
      mix(gold, dark, 0.7),
    ) +
    fill(rect(x + width * 0.14, mouth, width * 0.72, width * 0.22), '#04141a')
  );
}

export function tidalHall(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, teal, pale, gold] = ['#06222a', '#14525a', '#8fc4b4', '#e0aa3e'];
  s.wash(s.linear(`#04171d 0, ${deep} .3, ${teal} .66`));
  // Brick vaults that recede towards a tall window.
  const arches: [number, number, number, string][] = [
    [1240, 880, -40, '#08272e'],
    [900, 690, 70, '#0c343c'],
    [710, 540, 140, '#114149'],
    [560, 420, 196, '#174f56'],
    [440, 320, 236, '#1f5f64'],
  ];
  for (const [half, inner, top, color] of [...arches].reverse()) {
    const d = `M${850 - half} 800 L${850 - half} -30 L${850 + half} -30 L${850 + half} 800 L${850 + inner} 800 L${850 + inner} ${top + inner * 0.62} C${850 + inner} ${top - inner * 0.06} ${850 - inner} ${top - inner * 0.06} ${850 - inner} ${top + inner * 0.62} L${850 - inner} 800Z`;
    s.flat(fill(d, color));
    s.flat(
      stroke(
        curve([
          [850 - inner, top + inner * 0.62],
          [850 - inner * 0.74, top + inner * 0.2],
          [850, top + 6],
          [850 + inner * 0.74, top + inner * 0.2],
          [850 + inner, top + inner * 0.62],
        ]),
        mix(color, pale, 0.22),
        7,
      ),
      { opacity: 0.7 },
    );
    s.shade(
      fill(
        rect(850 - half, 400, half - inner, 420) + rect(850 + inner, 400, half - inner, 420),
        s.linear(`${deep} 0 0, ${deep} 1 .55`, [0, 400], [0, 800]),
      ),
      { grain: 0.5 },
    );
  }
  s.flat(fill('M700 780 L700 440 C700 340 780 290 850 262 C920 290 1000 340 1000 440 L1000 780Z', '#bfe0cc'));
  s.spray(
    fill(
      'M700 780 L700 440 C700 340 780 290 850 262 C920 290 1000 340 1000 440 L1000 780Z',
      s.linear(`#fff3c8 0 .9, #fff3c8 1 0`, [0, 260], [0, 700]),
    ),
  );
  s.flat(
    stroke(line('850,262 850,780'), teal, 12) +
      stroke(line('776,320 776,780'), teal, 7) +
      stroke(line('924,320 924,780'), teal, 7) +
      [440, 540, 640, 730]
        .map((y) =>
          stroke(
            line([
              [700, y],
              [1000, y],
            ]),
            teal,
            6,
          ),
        )
        .join(''),
  );
  for (const [x, lean] of [
    [740, -260],
    [850, -120],
    [950, 60],
  ] as const) {
    s.glow(
      fill(
        poly([
          [x - 40, 330],
          [x + 40, 330],
          [x + lean + 180, 860],
          [x + lean - 150, 860],
        ]),
        s.linear(`${pale} 0 .5, ${pale} 1 0`, [0, 300], [0, 860]),
      ),
      { grain: 0.5, blur: 6 },
    );
  }
  // The organ: three towers of pipes that stand in the water on the right.
  const dark = '#4a2c14';
  const tower = (x: number, count: number, width: number, tall: number, rise: number): void => {
    s.flat(fill(rect(x - 14, 796 - tall - 60, count * width + 28, tall + 80), '#0a2026'));
    let pipes = '';
    for (let i = 0; i < count; i += 1) {
      const bow = Math.sin(((i + 0.5) / count) * Math.PI);
      pipes += pipe(s, x + i * width, 800 - tall - bow * rise, 830, width - 3, gold, dark);
    }
    s.flat(pipes);
    s.flat(
      fill(rect(x - 22, 596, count * width + 44, 17), '#2a180c') +
        fill(rect(x - 22, 592, count * width + 44, 5), gold),
    );
  };
  tower(1190, 7, 30, 360, 60);
  tower(1740, 7, 34, 420, -50);
  tower(1410, 7, 45, 560, 90);
  s.shade(fill(rect(1160, 500, 860, 340), s.linear(`${deep} 0 0, ${deep} 1 .8`, [0, 560], [0, 830])));
  s.flat(
    fill(smooth('1380,180 1470,120 1568,70 1660,120 1750,180 1700,200 1568,150 1430,200'), '#2a180c') +
      fill(ellipse(1568, 116, 17), gold),
  );
  // A ladder of drowned pipes, broken off, nearer to us.
  for (const [x, top, width] of [
    [1110, 690, 26],
    [1146, 650, 26],
    [330, 720, 30],
    [290, 690, 30],
  ] as const)
    s.flat(pipe(s, x, top, 840, width, '#b8863a', dark));
  s.flat(fill(rect(-20, 802, w + 40, 400), '#0a2e36'));
  s.mirror(804, { strength: 0.84, ripple: 16, smear: 44, tint: '#06222a', tintStrength: 0.26 });
  // The console on its platform, the player, the lamp.
  s.flat(
    rimmed(s, poly('470,838 820,838 850,866 440,866'), '#1c1a16', gold, [0, 6]) +
      fill(rect(470, 862, 18, 60) + rect(790, 862, 18, 60), '#0a1a1e'),
  );
  s.flat(
    rimmed(
      s,
      poly('680,838 680,690 704,670 790,660 796,838') + rect(654, 742, 50, 12) + rect(662, 764, 44, 10),
      '#22130a',
      gold,
      [6, 4],
    ),
  );
  s.flat(
    rimmed(
      s,
      figure({ x: 572, y: 838, height: 250, pose: poses.sit, wear: 'jacket', head: 'bun' }) +
        rect(536, 776, 60, 9) +
        rect(540, 784, 7, 54) +
        rect(584, 784, 7, 54),
      '#07161a',
      '#ffe0a0',
      [-4, 3],
    ),
  );
  s.flat(
    stroke(curve('770,664 764,610 720,602'), '#22130a', 6) +
      fill(poly('700,596 742,604 730,624 694,616'), '#22130a'),
  );
  s.glow(
    fill(ellipse(700, 650, 260), s.radial([706, 630], 260, `#fff0c0 0 .95, ${gold} .35 .45, ${gold} 1 0`)),
  );
  s.glow(fill(rect(660, 880, 70, 240), s.linear(`#ffe6a8 0 .7, ${gold} 1 0`, [0, 880], [0, 1100])), {
    blur: 8,
    grain: 0.7,
  });
  s.haze('#7ab8ac', 560, 880, 0.22, 300);
  s.bloom(0.74, 56, 0.36);
  // The audience on the near gallery.
  const rows = audience(random, { from: -30, to: w + 40, y: 1030, head: 72 });
  s.flat(rimmed(s, rows, '#041216', '#4f9a92', [-2, 5]));
  s.flat(fill(rect(-20, 1090, w + 40, 60), '#020a0d'));
  s.dim(s.linear(`#02090c 0 .5, #02090c .25 0`));
}
