/** A gull. */

import { thin } from '../../kit/color.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, limb, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function gull(s: Sheet): void {
  const { width: w } = s;
  const [ink, white, grey, blueShade, yellow] = ['#2a2f3a', '#fffdf6', '#97a6b4', '#b4cbe0', '#f2b01e'];
  s.wash(s.linear(`#3f9bd8 0, #86c4ea .6, #d4eaf0 1`));
  // The town hall's tower, out of focus.
  s.flat(
    fill(rect(1290, 260, 300, 1000), '#c99a6a') +
      fill(poly('1260,270 1440,-60 1620,270'), '#4f8a7c') +
      fill(rect(1270, 250, 340, 40), '#e4c49a') +
      fill(ellipse(1440, 450, 96), '#fff6e0') +
      stroke(line('1440,450 1440,384') + line('1440,450 1490,470'), '#5a4030', 12) +
      fill(rect(1340, 640, 60, 170) + rect(1480, 640, 60, 170), '#7a5a40') +
      fill(rect(1560, 620, 400, 640), '#d8ae80') +
      fill(poly('1540,630 1960,520 1960,640'), '#4f8a7c') +
      fill(rect(1640, 720, 70, 130) + rect(1760, 720, 70, 130), '#7a5a40'),
    { blur: 11 },
  );
  s.wash(s.linear('#8ac4ea 0 0, #8ac4ea .6 0, #5f8ab0 1 .45', [600, 0], [1820, 700]));
  s.flat(
    fill(
      smooth('-60,360 140,280 360,300 470,220 660,260 760,350 500,390 100,390') +
        smooth('1000,150 1120,90 1240,110 1300,70 1400,140 1240,170'),
      '#f8fbf6',
    ),
    { blur: 8 },
  );
  // The balustrade it stands on.
  s.flat(fill(rect(-20, 1030, w + 40, 74), '#efe2c4') + fill(rect(-20, 1100, w + 40, 130), '#cdb68c'));
  for (let i = 0; i < 8; i += 1)
    s.flat(
      rimmed(
        s,
        smooth(
          [
            [90 + i * 250, 1104],
            [60 + i * 250, 1170],
            [80 + i * 250, 1240],
            [190 + i * 250, 1240],
            [210 + i * 250, 1170],
            [180 + i * 250, 1104],
          ],
          0.12,
        ),
        '#e4d2aa',
        '#fffbea',
        [-12, 2],
      ),
    );
  s.shade(fill(rect(-20, 1096, w + 40, 40), s.linear('#8a6a4a 0 .8, #8a6a4a 1 0', [0, 1096], [0, 1140])));
  s.spray(fill(rect(-20, 1030, w + 40, 74), s.linear('#fffbea 0 .9, #c4a878 1 .4', [0, 1030], [0, 1104])));
  // Tail and wing tips, body, folded wing; then legs, neck and head in profile.
  s.flat(
    fill(smooth('40,1000 200,930 360,900 420,950 300,1000 120,1030', 0.1), white) +
      fill(smooth('-20,950 140,880 380,830 460,880 420,940 220,960 60,975', 0.1), '#20252e') +
      fill(
        ellipse(60, 946, 20, 11, -14) + ellipse(150, 918, 18, 10, -14) + ellipse(236, 894, 15, 9, -14),
        white,
      ),
  );
  s.flat(
    fill(limb('620,960 632,1046', [30, 26]) + limb('760,960 776,1046', [30, 26]), '#e8a08c') +
      fill(
        poly('600,1062 640,1034 720,1058 700,1070 610,1072') +
          poly('744,1062 784,1034 866,1058 846,1070 752,1072'),
        '#f0b4a0',
      ) +
      stroke(line('640,1040 690,1064') + line('784,1040 836,1064'), '#c87a68', 4),
  );
  const body = smooth(
    '300,900 340,780 440,690 560,630 700,620 840,660 930,740 960,830 936,910 860,965 700,990 500,980 360,950',
    0.14,
  );
  s.flat(fill(body, white));
  s.shade(
    s.within(
      body,
      fill(
        smooth('340,960 480,900 700,910 880,880 980,780 990,1000 700,1020 340,1010'),
        thin('#8fb0d0', 0.85),
      ),
    ),
    { grain: 0.85 },
  );
  const wing = smooth(
    '150,900 260,790 400,700 540,660 640,700 690,790 660,870 560,915 400,930 240,925',
    0.14,
  );
  s.flat(rimmed(s, wing, grey, '#e4ecf0', [4, 9]));
  s.shade(
    s.within(
      wing,
      [0, 1, 2]
        .map((i) =>
          fill(
            ribbon(
              [
                [600 - i * 70, 730 + i * 24],
                [480 - i * 70, 830 + i * 20],
                [300 - i * 70, 905 + i * 8],
              ],
              [4, 20, 26],
            ),
            thin('#4a5c74', 0.7),
          ),
        )
        .join(''),
    ),
  );
  s.flat(stroke(curve('640,760 520,850 330,905') + curve('560,710 430,800 250,890'), '#e4ecf0', 6));
  s.flat(fill(ribbon('676,800 640,880 560,918 420,934', [6, 20, 22, 6]), white));
  const neck = smooth(
    '540,720 570,600 620,470 690,350 770,280 880,266 980,330 1020,430 1006,530 970,620 956,720 950,800 880,880 720,880 580,820',
    0.14,
  );
  s.flat(fill(neck, white));
  s.shade(
    s.within(
      neck,
      fill(
        smooth(
          '1030,470 1030,560 985,650 965,760 950,860 800,900 760,860 860,790 900,690 900,610 940,540',
          0.14,
        ),
        thin(blueShade, 0.95),
      ),
    ),
    { grain: 0.85 },
  );
  s.shade(
    s.within(
      neck,
      fill(
        smooth('540,740 570,600 620,470 670,390 650,520 640,640 660,760 600,840', 0.14),
        thin('#a8c4e0', 0.75),
      ),
    ),
    { grain: 0.85 },
  );
  let feathers = '';
  for (let i = 0; i < 36; i += 1) {
    const x = 690 + s.random.next() * 190;
    const y = 560 + s.random.next() * 300;
    feathers += stroke(
      curve([
        [x, y],
        [x + 9, y + 16],
        [x + 24, y + 22],
      ]),
      thin(blueShade, 0.9),
      4,
    );
  }
  s.flat(feathers);
  // The bill, hooked, with the red spot; the gape line; the eye that stares.
  const upper = smooth(
    '966,366 1060,372 1160,392 1250,418 1290,452 1296,492 1274,500 1258,478 1160,470 1060,464 980,462',
    0.1,
  );
  const lower = smooth('976,462 1080,466 1180,474 1240,484 1216,512 1160,532 1080,524 1000,504 970,490', 0.1);
  s.flat(
    rimmed(s, lower, '#d8921a', '#ffdc7a', [0, 5]) +
      rimmed(s, upper, yellow, '#ffe89a', [0, 9]) +
      fill(ellipse(1166, 506, 30, 18, 8), '#d8321e') +
      stroke(curve('940,476 1000,464 1100,466 1200,474 1262,482'), '#8a4a10', 6) +
      fill(smooth('1070,410 1110,404 1130,416 1100,424'), '#8a5a10'),
  );
  s.shade(fill(upper + lower, s.linear('#b8641a 0 0, #b8641a .5 0, #b8641a 1 .6', [0, 360], [0, 540])));
  s.flat(
    fill(ellipse(866, 404, 60, 54), '#f4d8b0') +
      stroke(ellipse(866, 404, 54, 49), '#e08a1a', 11) +
      fill(ellipse(866, 404, 46, 42), '#f8ec9a') +
      fill(ellipse(876, 406, 21, 21), '#14100c') +
      fill(ellipse(884, 396, 7), '#ffffff'),
    { rough: 0.4 },
  );
  s.flat(
    fill(smooth('792,352 850,326 930,350 968,384 900,372 850,356 800,372'), '#dfe6ea') +
      stroke(curve('796,366 850,342 930,364 960,384'), ink, 6),
  );
  s.flat(
    stroke(curve('810,460 870,482 930,476'), '#b4c4d0', 5) +
      stroke(curve('760,330 740,380 744,430'), '#dbe6ec', 5),
  );

  s.shade(fill(poly('300,1060 960,1060 1240,1104 520,1104'), thin('#8a6a4a', 0.7)), { blur: 3 });
  // A second gull glides past, far away.
  s.flat(gulls(s.random, 3, [1060, 160, 1240, 320], 70, '#ffffff'));
  s.dim(s.linear('#3a6a9a 0 .25, #3a6a9a .3 0'));
}
