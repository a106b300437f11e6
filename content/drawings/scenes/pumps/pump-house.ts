/** The pump house at Saltgate. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rain, rimmed, roofs } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { colors as c } from './shared.ts';

/** An arched window with glazing bars. */
function archWindow(
  s: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  glass: string,
  bar: string,
): string {
  const d = smooth(
    [
      [x, y + h],
      [x, y + h * 0.3],
      [x + w * 0.12, y + h * 0.1],
      [x + w * 0.5, y],
      [x + w * 0.88, y + h * 0.1],
      [x + w, y + h * 0.3],
      [x + w, y + h],
    ],
    0.1,
  );
  let bars = '';
  for (const t of [0.33, 0.67])
    bars += stroke(
      line([
        [x + w * t, y],
        [x + w * t, y + h],
      ]),
      bar,
      4,
    );
  for (const t of [0.3, 0.54, 0.78])
    bars += stroke(
      line([
        [x, y + h * t],
        [x + w, y + h * t],
      ]),
      bar,
      4,
    );
  return stroke(d, '#9a6a50', 12) + fill(d, glass) + s.within(d, bars);
}

export function pumpHouse(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#1c2a2e 0, #3f5252 .3, #8a9a86 .56, #d8d09a .7`));
  // A low sky in long torn bands.
  for (let i = 0; i < 16; i += 1) {
    const y = 40 + i * 34 + random.range(-12, 12);
    const x = random.range(-300, 1500);
    const len = random.range(700, 1500);
    s.spray(
      fill(
        ribbon(
          [
            [x, y],
            [x + len * 0.3, y - random.range(0, 26)],
            [x + len * 0.7, y + random.range(0, 20)],
            [x + len, y],
          ],
          [2, random.range(26, 64), random.range(20, 60), 2],
        ),
        thin(i < 8 ? '#16211f' : '#55675f', 0.7),
      ),
    );
  }
  s.flat(
    fill(roofs(random, -40, 900, 690, 62, 780), '#62716a') +
      fill(rect(430, 520, 16, 250) + rect(620, 560, 13, 200), '#62716a'),
  );
  s.flat(fill(roofs(random, 1500, 2060, 700, 80, 780), '#4c5d5a'));
  s.haze('#d8d09a', 540, 780, 0.5, 300);
  // The pump house: nave, gable to the left, chimney, buttresses.
  const nave = poly('900,790 900,420 1560,420 1560,790');
  const gable = poly('640,790 640,430 772,262 904,430 904,790');
  s.flat(
    fill(rect(1474, 40, 78, 760), '#4a2a26') +
      fill(rect(1460, 24, 106, 24) + rect(1466, 58, 94, 10), '#4a2a26') +
      fill(rect(1474, 68, 22, 720), '#7a4a3a'),
  );
  s.flat(
    fill(nave, '#4c2c28') + fill(poly('880,424 1580,424 1520,308 930,308'), '#22302f') + fill(gable, c.brick),
  );
  s.flat(fill(poly('620,446 772,244 924,446 904,452 772,280 640,452'), '#1c2826'));
  let courses = '';
  for (let i = 0; i < 420; i += 1) {
    const x = random.range(646, 1550);
    const y = 300 + Math.floor(random.range(0, 44)) * 11;
    if (x < 900 && y < 262 + Math.abs(x - 772) * 1.3) continue;
    if (x >= 900 && y < 430) continue;
    courses += fill(rect(x, y, random.range(16, 30), 6), x < 904 ? '#8a5440' : '#5e3830');
  }
  s.flat(courses, { opacity: 0.75 });
  s.shade(fill(nave, s.linear(`${c.ink} 0 .2, ${c.ink} 1 .75`, [900, 400], [1560, 700])));
  for (let i = 0; i < 4; i += 1) {
    const x = 950 + i * 152;
    s.flat(
      fill(rect(x + 104, 424, 22, 370), '#3a211f') +
        archWindow(s, x, 500, 92, 190, i === 1 ? c.sulphur : '#16211f', c.ink),
    );
  }
  s.flat(archWindow(s, 716, 350, 112, 150, '#16211f', c.ink));
  // The door: open, lit from inside, someone with a torch.
  s.flat(
    stroke(smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1), '#9a6a50', 14) +
      fill(smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1), '#14100c'),
  );
  s.flat(fill(poly('704,800 704,640 660,652 660,806'), '#2b4a44'));
  s.spray(
    fill(
      smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1),
      s.radial([772, 760], 190, `${c.cream} 0 .95, ${c.sulphur} .5 .7, ${c.sulphur} 1 .1`),
    ),
  );
  s.flat(fill(rect(590, 786, 1000, 16) + rect(560, 800, 1060, 14), '#2a2a26'));
  s.flat(
    rimmed(
      s,
      figure({
        x: 772,
        y: 800,
        height: 168,
        pose: { ...poses.stand, nearArm: '-0.06,-0.79 -0.14,-0.66 -0.24,-0.62' },
        wear: 'oilskins',
        head: 'hood',
        flip: false,
      }),
      c.ink,
      c.sulphur,
      [-2, 2],
    ),
  );
  s.glow(
    fill(
      poly('730,696 120,900 380,1010'),
      s.radial([730, 696], 640, `${c.cream} 0 .9, ${c.sulphur} .5 .4, ${c.sulphur} 1 0`),
    ),
    { grain: 0.7, blur: 4 },
  );
  s.glow(
    fill(
      ellipse(1148, 600, 240),
      s.radial([1148, 600], 240, `${c.sulphur} 0 .7, ${c.sulphur} .4 .25, ${c.sulphur} 1 0`),
    ),
  );
  // Eleven plinths stand in a row in the yard, with nothing on them.
  for (let i = 0; i < 5; i += 1)
    s.flat(
      rimmed(s, rect(1640 + i * 72, 758, 44, 46), '#3c4a48', c.pale, [0, 5]) +
        fill(rect(1650 + i * 72, 744, 4, 16) + rect(1670 + i * 72, 744, 4, 16), c.ink),
    );
  s.flat(fill(rect(-20, 812, w + 40, 400), '#1a2526'));
  s.mirror(814, { strength: 0.9, ripple: 20, smear: 40, tint: '#101a1c', tintStrength: 0.3 });
  s.glow(
    fill(
      ellipse(300, 950, 300),
      s.radial([300, 950], 300, `${c.cream} 0 .6, ${c.sulphur} .5 .25, ${c.sulphur} 1 0`, 0.2),
    ),
    { grain: 0.8 },
  );
  // What sticks out of the flood: a fence, a road sign's post, a boat's oar, a floating bin.
  let fence = '';
  for (let i = 0; i < 15; i += 1)
    fence +=
      rect(-20 + i * 52, 930 + i * 1.5 + random.range(-6, 6), 13, 70) +
      rect(-20 + i * 52, 955 + i * 1.5, 54, 8);
  s.flat(rimmed(s, fence, c.ink, '#6a7a6a', [2, 3]));
  s.flat(
    rimmed(s, rect(1696, 600, 13, 420) + ellipse(1702, 610, 46, 46), c.ink, c.pale, [3, 4]) +
      fill(ellipse(1702, 610, 34), '#8a2a24') +
      fill(rect(1678, 602, 48, 15), c.cream),
  );
  s.flat(
    rimmed(s, poly('1180,1000 1300,984 1316,1030 1196,1046'), '#27393d', c.pale, [0, 5]) +
      stroke(curve('1140,1044 1230,1052 1360,1036'), c.pale, 3),
  );
  rain(s, 300, '#e8ecd8', 0.24);
  s.bloom(0.76, 60, 0.36);
  s.dim(s.linear(`${c.ink} 0 .55, ${c.ink} .4 0, ${c.ink} .85 0, ${c.ink} 1 .55`));
}
