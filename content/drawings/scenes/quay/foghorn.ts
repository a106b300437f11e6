/** The foghorn at the Outer Light. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  line,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function foghorn(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, sea, foam, wall, shade, brass] = [
    '#0f2a26',
    '#3f7a6c',
    '#dfeee4',
    '#f2efe2',
    '#a8bcae',
    '#b8442c',
  ];
  s.wash(s.linear(`#8db4a4 0, #c4d8c8 .5, #e8ece0 .62`));
  s.flat(
    fill(
      smooth('-60,120 300,60 700,110 1100,40 1500,90 1860,50 1860,200 1300,180 800,230 300,190 -60,230'),
      '#b4cec0',
    ),
    { rough: 4, opacity: 0.8 },
  );
  s.spray(
    fill(smooth('-60,330 400,280 900,330 1400,270 1860,320 1860,400 1200,380 600,420 -60,390'), '#f2f4ea'),
  );
  s.flat(fill(rect(-20, 690, w + 40, 520), sea));
  s.mirror(690, { strength: 0.4, ripple: 20, smear: 20, tint: '#2f6458', tintStrength: 0.5 });
  let waves = '';
  for (let i = 0; i < 170; i += 1) {
    const t = random.next() ** 1.5;
    const y = 700 + t * 480;
    const x = random.range(-100, w);
    const k = 26 + t * 150;
    waves += fill(
      ribbon(
        [
          [x, y],
          [x + k * 0.3, y - 3 - t * 9],
          [x + k * 0.6, y],
          [x + k, y - 2],
        ],
        [0.5, 2 + t * 8, 2 + t * 4, 0.5],
      ),
      random.pick([thin(foam, 0.8), thin('#1f5046', 0.8), thin('#1f5046', 0.8)]),
    );
  }
  s.flat(waves);
  // A ship that listens, far out.
  s.flat(
    fill(
      poly('140,694 128,672 330,668 344,694') +
        rect(270, 640, 40, 30) +
        rect(284, 616, 12, 26) +
        rect(170, 650, 6, 22),
      '#4a6a62',
    ),
  );
  s.haze('#e8f0e6', 560, 720, 0.6, 300);
  // Fog in banks; the sound as bent strips of paler air.
  for (let i = 0; i < 5; i += 1) {
    const r = 260 + i * 170;
    const arc = Array.from({ length: 13 }, (_, k): Point => {
      const a = Math.PI * (0.8 + (k / 12) * 0.4);
      return [560 + Math.cos(a) * r * 1.05, 560 + Math.sin(a) * r];
    });
    s.spray(fill(ribbon(arc, [2, 34 - i * 3, 40 - i * 3, 34 - i * 3, 2]), '#fffef4'), {
      opacity: 0.8 - i * 0.13,
    });
  }
  // The engine house on its rock, seen from below.
  s.flat(
    rimmed(s, poly('820,1220 880,1060 980,1010 1200,980 1820,960 1820,1220'), ink, '#7fa894', [4, 7]) +
      fill(poly('980,1016 1200,986 1160,1120 960,1180'), '#1f4a42') +
      fill(poly('1400,990 1560,974 1640,1220 1430,1220'), '#1a3f38'),
  );
  s.flat(
    fill(poly('1090,1000 1090,210 1820,70 1820,980'), wall) +
      fill(poly('1060,226 1090,182 1840,30 1840,92 1090,234'), '#5a2a22') +
      fill(poly('1090,234 1840,92 1840,108 1090,250'), shade),
  );
  s.shade(
    fill(
      poly('1090,1000 1090,240 1820,100 1820,980'),
      s.linear(`#8fb0a0 0 .1, #5f8a7a 1 .75`, [1090, 400], [1820, 1000]),
    ),
    { grain: 0.45 },
  );
  s.flat(
    fill(poly('1600,400 1720,384 1720,620 1600,626'), '#24443e') +
      stroke(line('1660,392 1660,622') + line('1600,506 1720,498'), wall, 8) +
      stroke(poly('1600,400 1720,384 1720,620 1600,626'), shade, 12) +
      fill(poly('1560,986 1560,740 1690,732 1690,980'), '#5a2a22') +
      fill(ellipse(1674, 866, 7), '#e8c87a'),
  );
  // The two trumpets: bell, throat, ribs; the near one large.
  const trumpet = (x: number, y: number, k: number, dark: string, mid: string): void => {
    const bell = smooth(
      [
        [x + 640 * k, y - 44 * k],
        [x + 420 * k, y - 56 * k],
        [x + 240 * k, y - 96 * k],
        [x + 100 * k, y - 178 * k],
        [x, y - 260 * k],
        [x - 26 * k, y],
        [x, y + 260 * k],
        [x + 100 * k, y + 178 * k],
        [x + 240 * k, y + 96 * k],
        [x + 420 * k, y + 56 * k],
        [x + 640 * k, y + 44 * k],
      ],
      0.12,
    );
    s.shade(group(fill(bell, '#1a3f38'), `transform="translate(${60 * k} ${110 * k})"`), {
      opacity: 0.4,
      blur: 12,
    });
    s.flat(rimmed(s, bell, mid, '#ffb48a', [2, 11]));
    s.shade(
      s.within(
        bell,
        fill(
          smooth([
            [x - 40 * k, y + 20 * k],
            [x + 300 * k, y + 16 * k],
            [x + 660 * k, y + 6 * k],
            [x + 660 * k, y + 80 * k],
            [x, y + 320 * k],
          ]),
          thin(dark, 0.9),
        ),
      ),
    );
    s.flat(
      s.within(
        bell,
        [0.2, 0.42, 0.68]
          .map((t) =>
            stroke(
              curve([
                [x + 640 * k * t + 30 * k, y - 300 * k],
                [x + 640 * k * t, y],
                [x + 640 * k * t + 30 * k, y + 300 * k],
              ]),
              dark,
              10 * k,
            ),
          )
          .join(''),
      ),
    );
    const mouth = ellipse(x, y, 74 * k, 262 * k);
    s.flat(
      rimmed(s, mouth, '#6a2418', '#ffd0a8', [8 * k, 5 * k]) +
        fill(ellipse(x + 10 * k, y, 56 * k, 226 * k), '#2a100c'),
    );
    s.spray(
      fill(
        ellipse(x + 10 * k, y, 56 * k, 226 * k),
        s.linear('#b8442c 0 .0, #b8442c .5 .1, #e87a4a 1 .85', [0, y - 226 * k], [0, y + 226 * k]),
      ),
    );
    s.flat(fill(ellipse(x + 24 * k, y + 6 * k, 22 * k, 84 * k), '#140806'));
    s.flat(
      fill(
        poly([
          [x + 600 * k, y - 74 * k],
          [x + 668 * k, y - 84 * k],
          [x + 668 * k, y + 84 * k],
          [x + 600 * k, y + 74 * k],
        ]),
        dark,
      ),
    );
  };
  trumpet(760, 330, 0.72, '#7a2a1c', brass);
  trumpet(520, 600, 1.06, '#7a2a1c', '#c44a2e');
  s.flat(
    fill(poly('700,700 724,696 860,1040 830,1050') + poly('940,660 962,656 990,1010 962,1016'), ink) +
      stroke(line('712,720 962,960') + line('950,700 840,960'), ink, 9),
  );
  // The keeper, hands over her ears.
  const keeper = figure({
    x: 1420,
    y: 992,
    height: 300,
    pose: {
      ...poses.stand,
      head: [-0.01, -0.92],
      nearArm: '-0.06,-0.79 -0.17,-0.84 -0.07,-0.93',
      farArm: '0.06,-0.79 0.16,-0.84 0.05,-0.93',
    },
    wear: 'coat',
    head: 'bob',
    flip: true,
  });
  s.shade(fill(poly('1400,992 1440,992 1560,1040 1500,1050'), thin(ink, 0.9)));
  s.flat(
    rimmed(s, keeper, '#12302c', '#fff8e4', [-5, 4]) +
      stroke(
        line('1060,1010 1060,900') +
          line('1240,990 1240,880') +
          line('1500,978 1500,870') +
          line('1760,964 1760,850') +
          line('1050,915 1820,862'),
        ink,
        6,
      ),
  );
  s.flat(
    gulls(random, 8, [160, 760, 700, 1100], 44, '#fffef4') +
      gulls(random, 5, [60, 120, 520, 420], 34, '#f6faf2'),
  );
  s.haze('#e8f0e6', 900, 1300, 0.3, 300);
}
