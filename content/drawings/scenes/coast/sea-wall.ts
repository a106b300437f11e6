/** The sea wall. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { gulls, rain, rimmed, roofs } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  line,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function seaWall(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, slate, pale, foam] = ['#1f272d', '#46535c', '#d2d6ce', '#f4f4ec'];
  s.wash(s.linear(`#6d7d88 0, #a4b0b2 .34, #d8d8cc .56, #b4bcb8 .6`));
  for (let i = 0; i < 14; i += 1) {
    const y = 40 + i * 40 + random.range(-10, 10);
    const x = random.range(-400, 1200);
    const k = random.range(500, 1300);
    s.spray(
      fill(
        ribbon(
          [
            [x, y],
            [x + k * 0.4, y - 20],
            [x + k, y + 8],
          ],
          [2, random.range(24, 60), 2],
        ),
        thin(i % 3 ? '#54636e' : pale, 0.6),
      ),
    );
  }
  // Sea at the left, meadow behind the wall at the right, the wall between runs to the horizon.
  s.flat(fill(rect(-20, 640, w + 40, 580), '#5a6a72'));
  s.mirror(640, { strength: 0.5, ripple: 20, smear: 30, tint: '#3f4d56', tintStrength: 0.4 });
  for (let i = 0; i < 9; i += 1) {
    const y = 660 + i * i * 6.6;
    const k = 6 + i * 9;
    s.flat(
      fill(
        ribbon(
          [
            [-60, y],
            [160, y - k * 0.6],
            [420, y + k * 0.3],
            [700, y - k * 0.5],
            [1000, y],
          ],
          [k * 0.4, k, k * 0.5, k * 0.9, 1],
        ),
        i % 2 ? '#41505a' : '#6f8088',
      ) +
        fill(
          ribbon(
            [
              [-60, y - k * 0.2],
              [160, y - k * 1.05],
              [420, y],
              [620, y - k * 0.5],
            ],
            [1, k * 0.24, 2, 1],
          ),
          foam,
        ),
      { rough: 2.5 },
    );
  }
  const van: Point = [900, 636];
  s.flat(
    fill(
      poly([
        [van[0] + 6, van[1]],
        [1820, 700],
        [1820, 1220],
        [1500, 1220],
      ]),
      '#7c8a64',
    ) +
      fill(
        poly([
          [van[0] + 6, van[1]],
          [1820, 640],
          [1820, 730],
        ]),
        '#98a57c',
      ),
  );
  s.flat(fill(roofs(random, 1180, 1820, 640, 42, 690), '#6c7578') + fill(rect(1520, 560, 12, 90), '#6c7578'));
  let pools = '';
  for (let i = 0; i < 16; i += 1) {
    const t = random.next();
    pools += fill(
      ellipse(1300 + t * 500 + random.range(-60, 90), 720 + t * 330, 20 + t * 90, 3 + t * 14),
      '#c4ccc8',
    );
  }
  s.flat(
    pools +
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((i) =>
          stroke(
            line([
              [1080 + i * 90, 690 + i * 24],
              [1080 + i * 90, 664 + i * 17],
            ]),
            ink,
            3 + i,
          ),
        )
        .join('') +
      stroke(line('1080,670 1720,800'), ink, 3),
  );
  // The wall: curved sea face, top with the walk, parapet.
  s.flat(
    fill(poly([van, [1090, 1220], [240, 1220]]), '#8a8f88') +
      fill(poly([van, [620, 1220], [240, 1220]]), '#5f6a6c') +
      fill(poly([van, [1090, 1220], [700, 1220], [600, 1220]]), '#a8aba0') +
      fill(
        poly([
          [van[0], van[1] - 6],
          [1500, 1220],
          [1080, 1220],
        ]),
        '#c4c4b4',
      ),
  );
  s.flat(
    fill(
      poly([
        [van[0], van[1] - 16],
        [690, 1220],
        [590, 1220],
        [van[0] - 3, van[1] - 10],
      ]),
      '#d8d8c8',
    ) +
      fill(
        poly([
          [van[0] - 3, van[1] - 12],
          [596, 1220],
          [500, 1220],
        ]),
        '#767f7e',
      ),
  );
  let joints = '';
  for (let i = 1; i < 13; i += 1) {
    const t = 1 / (1 + i * 0.42);
    const on = (x: number, y: number): Point => [
      van[0] + (x - van[0]) * t * 1.32,
      van[1] + (y - van[1]) * t * 1.32,
    ];
    joints +=
      stroke(line([on(1090, 1220), on(1480, 1220)]), slate, 2 + t * 4) +
      stroke(line([on(240, 1220), on(590, 1220)]), ink, 2 + t * 5);
  }
  s.flat(joints, { opacity: 0.6 });
  s.shade(
    fill(
      poly([van, [596, 1220], [240, 1220]]),
      s.linear(`${ink} 0 .1, ${ink} 1 .65`, [600, 800], [240, 1220]),
    ),
  );
  s.spray(
    fill(poly([van, [560, 1220], [240, 1220]]), s.linear('#4a5a3a 0 0, #4a5a3a 1 .7', [0, 900], [0, 1220])),
  );
  s.haze(pale, 540, 690, 0.5, 300);
  // The burst: drops thrown up from the wall's foot, large below and small above, in three inks.
  const root: Point = [590, 960];
  const plume = (count: number, reach: number, spread: number, size: number): string => {
    let d = '';
    for (let i = 0; i < count; i += 1) {
      const t = random.next() ** 0.75;
      const a = -Math.PI * 0.5 + random.bell() * spread * (0.5 + t * 0.5) + 0.05;
      const x = root[0] + random.range(-90, 110) * (1 - t) + Math.cos(a) * t * reach + t * t * 70;
      const y = root[1] + Math.sin(a) * t * reach;
      const r = size * ((1 - t) ** 1.3 * random.range(0.5, 1.1) + 0.05);
      d += ellipse(x, y, r, r * random.range(0.9, 1.5), random.range(-30, 30));
    }
    return d;
  };
  s.flat(fill(plume(420, 860, 0.3, 104), '#93a5ad', 'transform="translate(26 4)"'), { rough: 4 });
  s.flat(fill(plume(420, 840, 0.27, 96), '#cfd9d9'), { rough: 4 });
  s.flat(fill(plume(300, 740, 0.21, 84), foam, 'transform="translate(-22 6)"'), { rough: 4 });
  s.spray(fill(plume(160, 520, 0.2, 70), '#ffffff', 'transform="translate(-34 20)"'));
  s.spray(fill(plume(60, 420, 0.2, 60), thin('#8fa2aa', 0.55), 'transform="translate(46 30)"'));
  let streaks = '';
  for (let i = 0; i < 60; i += 1) {
    const a = -Math.PI * 0.5 + random.bell() * 0.34;
    const r = random.range(420, 860);
    const at = (k: number): Point => [root[0] + 40 + Math.cos(a) * k * 0.95, root[1] + Math.sin(a) * k];
    streaks += stroke(line([at(r), at(r + random.range(20, 70))]), foam, random.range(2, 6));
  }
  s.flat(streaks);
  let drops = '';
  for (let i = 0; i < 260; i += 1) {
    const a = -Math.PI * 0.5 + random.bell() * 0.5;
    const r = random.range(380, 930);
    drops += fill(
      ellipse(root[0] + 60 + Math.cos(a) * r * 0.9, root[1] + Math.sin(a) * r, random.range(1.5, 6)),
      random.chance(0.75) ? foam : '#93a5ad',
    );
  }
  s.flat(drops, { rough: 0.6 });
  s.flat(fill(smooth('480,1010 560,960 640,976 720,960 800,1000 760,1024 660,1010 560,1030'), foam), {
    rough: 5,
  });
  // The walker leans back, the dog stops on its lead; both on the walk behind the parapet.
  const walker = figure({
    x: 1160,
    y: 1120,
    height: 400,
    pose: {
      ...poses.haul,
      nearArm: '-0.04,-0.77 -0.1,-0.62 -0.02,-0.52',
      farArm: '-0.02,-0.77 0.09,-0.66 0.19,-0.58',
    },
    wear: 'coat',
    head: 'hood',
    flip: true,
    lean: 6,
  });
  const dog = smooth(
    '968,1112 962,1066 952,1040 934,1030 938,1014 960,1006 956,990 972,1000 984,1008 988,1024 1010,1034 1052,1036 1070,1020 1088,1002 1080,1030 1066,1046 1068,1080 1074,1112 1062,1112 1052,1072 1000,1068 986,1112',
    0.08,
  );
  s.shade(fill(ellipse(1160, 1122, 90, 12) + ellipse(1020, 1114, 70, 9), ink), { opacity: 0.7 });
  s.flat(
    rimmed(s, walker, '#b8402c', '#ffd9c0', [5, 4]) +
      stroke(curve('1084,898 1050,960 994,1028'), ink, 4) +
      rimmed(s, dog, ink, foam, [3, 4]),
  );
  s.shade(fill(walker, s.linear(`${ink} 0 0, ${ink} 1 .5`, [1120, 860], [1260, 1100])), { grain: 0.35 });
  rain(s, 200, '#f4f4ec', -0.3);
  s.flat(gulls(random, 7, [980, 180, 1700, 460], 44, foam));
  s.dim(s.linear(`${slate} 0 .4, ${slate} .4 0, ${slate} .8 0, ${slate} 1 .4`));
}
