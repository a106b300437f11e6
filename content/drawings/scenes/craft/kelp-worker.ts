/** The worker who hauls the rope of kelp. */

import { thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, limb, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

/** Someone in orange oilskins, bent over the side; the face in profile under a cap. */
export function kelpWorker(s: Sheet): void {
  const [ink, orange] = ['#1a2412', '#ee6f2a'];
  const trousers = smooth('60,420 70,300 120,230 220,220 300,250 320,330 300,420', 0.12);
  const jacket = smooth(
    '90,300 120,190 200,110 320,80 430,90 500,130 520,190 490,240 400,260 330,300 300,350 180,370 110,350',
    0.14,
  );
  const arm2 = limb('470,190 590,300 740,410', [92, 78, 60]);
  const arm = limb('430,180 540,330 690,450', [104, 88, 66]);
  const head = smooth(
    '500,150 486,96 510,46 566,26 620,44 640,88 642,112 656,132 640,142 636,168 610,186 566,184 530,180',
    0.14,
  );
  s.flat(
    rimmed(s, trousers, '#b8481a', '#ffc07a', [-6, 6]) +
      rimmed(s, arm2, '#c8561e', '#ffb06a', [-4, 8]) +
      fill(ellipse(750, 420, 36, 30, 36), '#2a3a4a'),
  );
  s.flat(rimmed(s, jacket, orange, '#ffd89a', [-8, 10]));
  s.shade(
    s.within(
      jacket,
      fill(smooth('120,300 240,250 400,220 520,170 540,280 300,400 100,400'), thin('#8a2a14', 0.75)),
    ),
  );
  s.flat(fill(smooth('440,110 480,80 530,110 530,180 490,210 450,170', 0.14), '#c8561e'));
  s.flat(rimmed(s, head, '#c4855a', '#ffe0b0', [-6, 5]));
  s.shade(
    s.within(
      head,
      fill(smooth('500,100 540,110 560,150 600,176 640,172 620,220 500,200'), thin('#7a3a20', 0.7)),
    ),
    { grain: 0.5 },
  );
  s.flat(
    rimmed(
      s,
      smooth('488,108 484,56 520,16 580,4 628,26 646,66 600,72 540,84', 0.14),
      '#23455a',
      '#dce8d8',
      [-4, 6],
    ) +
      stroke(curve('606,98 618,94 630,98'), ink, 5) +
      fill(smooth('548,110 566,104 574,122 564,138 550,132', 0.14), '#a86a44') +
      stroke(curve('622,156 634,158'), '#6a2a1a', 5),
    { rough: 0.7 },
  );
  s.flat(
    rimmed(s, arm, orange, '#ffd89a', [-6, 9]) +
      fill(ribbon('640,400 676,440 700,456', [74, 70, 64]), '#2a3a4a'),
  );
}
