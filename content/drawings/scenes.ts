/** The table of the pictures: one entry each, in the order of the stories that they belong to. */

import type { Scene } from './kit/scene.ts';
import { dara } from './scenes/authors/dara-whitlock.ts';
import { haruka } from './scenes/authors/haruka-senda.ts';
import { ines } from './scenes/authors/ines-calloway.ts';
import { maren } from './scenes/authors/maren-okoye.ts';
import { tomas } from './scenes/authors/tomas-brandvik.ts';
import { yusuf } from './scenes/authors/yusuf-haddad.ts';
import { schoolRoof } from './scenes/city/school-roof.ts';
import { sirenMast } from './scenes/city/siren-mast.ts';
import { tramEvening } from './scenes/city/tram-evening.ts';
import { chartPoster } from './scenes/coast/chart-poster.ts';
import { gull } from './scenes/coast/gull.ts';
import { seaWall } from './scenes/coast/sea-wall.ts';
import { stormFront } from './scenes/coast/storm-front.ts';
import { tideGauge } from './scenes/coast/tide-gauge.ts';
import { kelpRope } from './scenes/craft/kelp-rope.ts';
import { sailLoft } from './scenes/craft/sail-loft.ts';
import { boatshed } from './scenes/halls/boatshed.ts';
import { tidalHall } from './scenes/halls/tidal-hall.ts';
import { dredger } from './scenes/harbour/dredger.ts';
import { ferryFog } from './scenes/harbour/ferry-fog.ts';
import { harbourDawn } from './scenes/harbour/harbour-dawn.ts';
import { lampRoom } from './scenes/light/lamp-room.ts';
import { outerLight } from './scenes/light/outer-light.ts';
import { marketAccordion } from './scenes/market/market-accordion.ts';
import { marketDawn } from './scenes/market/market-dawn.ts';
import { marketEels } from './scenes/market/market-eels.ts';
import { marketLanterns } from './scenes/market/market-lanterns.ts';
import { marketRain } from './scenes/market/market-rain.ts';
import { marketStalls } from './scenes/market/market-stalls.ts';
import { archiveRoom } from './scenes/pumps/archive-room.ts';
import { floodedStreet } from './scenes/pumps/flooded-street.ts';
import { pumpDrawing } from './scenes/pumps/pump-drawing.ts';
import { pumpHouse } from './scenes/pumps/pump-house.ts';
import { crane } from './scenes/quay/crane.ts';
import { customsGate } from './scenes/quay/customs-gate.ts';
import { fishAuction } from './scenes/quay/fish-auction.ts';
import { foghorn } from './scenes/quay/foghorn.ts';
import { heatPipes } from './scenes/quay/heat-pipes.ts';
import { divers } from './scenes/sea/divers.ts';
import { eelgrass } from './scenes/sea/eelgrass.ts';
import { kelpForest } from './scenes/sea/kelp-forest.ts';
import { seahorse } from './scenes/sea/seahorse.ts';
import { marlowPodium } from './scenes/stage/marlow-podium.ts';
import { marlowStudio } from './scenes/stage/marlow-studio.ts';
import { twoMics } from './scenes/stage/two-mics.ts';
import { valeBackstage } from './scenes/stage/vale-backstage.ts';
import { valePiano } from './scenes/stage/vale-piano.ts';
import { valeStage } from './scenes/stage/vale-stage.ts';

type Source = Pick<Scene, 'creator' | 'credit'>;

const tullAgency: Source = { creator: 'Amos Tull', credit: 'Amos Tull / Estuary Pictures' };
const vennAgency: Source = { creator: 'Saoirse Venn', credit: 'Saoirse Venn / Estuary Pictures' };
const pool: Source = { creator: 'Pool', credit: 'Pool / Estuary Pictures' };
const marshAlone: Source = { creator: 'Ilya Marsh', credit: 'Ilya Marsh' };
const lindqvist: Source = {
  creator: 'Petra Lindqvist-Orr',
  credit: 'Petra Lindqvist-Orr / The Halyard',
};
const tull: Source = { creator: 'Amos Tull', credit: 'Amos Tull / The Halyard' };
const venn: Source = { creator: 'Saoirse Venn', credit: 'Saoirse Venn / The Halyard' };
const marsh: Source = { creator: 'Ilya Marsh', credit: 'Ilya Marsh / The Halyard' };

const landscape = { width: 1800, height: 1200 };
const wide = { width: 2000, height: 1125 };
const upright = { width: 1200, height: 1500 };
const square = { width: 800, height: 800 };

export const scenes: readonly Scene[] = [
  {
    name: '2026/vale-stage',
    title: 'Orla Vale on stage',
    ...wide,
    ...tullAgency,
    caption: 'Orla Vale in the Tidal Hall on the last night of the “Low Water” tour.',
    alt: 'A singer in a long dress stands at a microphone with one fist raised, dark against a great disc of amber light, between a pianist and a drummer; below her, the heads and lifted hands of a crowd.',
    draw: valeStage,
  },
  {
    name: '2026/marlow-podium',
    title: 'Dez Marlow at a lectern',
    ...landscape,
    ...vennAgency,
    caption: 'Marlow introducing Corwin Strake at a rally in Calder Wells, April 2024.',
    alt: 'A man in a cap stands at a lectern crowded with microphones and points to an older man in a suit, who waits beside him with folded hands; behind them a crowd, under strings of pennants.',
    draw: marlowPodium,
  },
  {
    name: '2026/marlow-studio',
    title: 'Dez Marlow in his cutting room',
    ...landscape,
    ...pool,
    caption:
      'Marlow with the Governor in his cutting room, that same week. The coat was not put into production.',
    alt: 'In a workshop at sunset, a man in a cap shows a long coat on a dress form to a white-haired visitor; in front of them a cutting table with scissors and cloth, behind them shelves of thread.',
    draw: marlowStudio,
  },
  {
    name: '2026/vale-piano',
    title: 'Orla Vale at the piano, from above',
    ...upright,
    ...lindqvist,
    caption:
      'Vale an hour before the doors, from the lighting bridge of the Tidal Hall. The shoes go on when the audience comes in.',
    alt: 'Seen from above: a woman plays a grand piano with its lid off, in an oval of light on a dark stage; sheets of music and a pair of shoes lie on the floor beside her.',
    draw: valePiano,
  },
  {
    name: '2026/two-mics',
    title: 'Two microphones',
    ...landscape,
    ...marshAlone,
    caption: 'They have shared a stage eleven times: the last was unannounced, at the Night Market of 2023.',
    alt: 'Two microphones on an empty stage, turned away from each other, each in its own pool of light, with a stool between them.',
    draw: twoMics,
  },
  {
    name: '2026/vale-backstage',
    title: 'Orla Vale backstage',
    ...landscape,
    ...tullAgency,
    caption: 'Vale after the last encore of the tour.',
    alt: 'A woman with her hair pinned up sits before a dressing-room mirror framed with bulbs, beside a rail of dresses; the mirror shows her face, looking straight ahead.',
    draw: valeBackstage,
  },
  {
    name: '2026/tidal-hall',
    title: 'The Tidal Hall at high water',
    ...wide,
    ...venn,
    caption:
      'Slack water in the Tidal Hall. The lowest pipes stand in the old mill pool; there is no wind in them yet.',
    alt: 'An organist sits at a small console on a platform over still water in a vaulted hall; beside him tall golden pipes rise out of it, and the audience is a row of dark heads.',
    draw: tidalHall,
  },
  {
    name: '2026/outer-light',
    title: 'The Outer Light',
    ...upright,
    ...venn,
    caption:
      'The Outer Light, four miles beyond the harbour mouth. The keeper’s kitchen is the lit window beside the tower.',
    alt: 'A red and white lighthouse on a rock throws its beams across a sky full of stars; somebody with a lantern climbs the steps from a small boat.',
    draw: outerLight,
  },
  {
    name: '2026/lamp-room',
    title: 'The lamp room',
    ...landscape,
    ...venn,
    caption:
      'The lens was ground in 1874. Ile cleans it with spirit vinegar and an old shirt, always the same shirt.',
    alt: 'A bearded man in a woollen hat wipes the great ribbed lens of a lighthouse with a cloth; behind the panes, the sun is low over the sea.',
    draw: lampRoom,
  },
  {
    name: '2026/market-lanterns',
    title: 'Lanterns over the night market',
    ...wide,
    ...lindqvist,
    caption:
      '18:40. The lanterns are lit by the youngest trader with a pole and the oldest with an opinion. There is one for every boat that has been out that day: 74.',
    alt: 'Rows of red and orange lanterns run away over a street full of people, between old houses with lit windows.',
    draw: marketLanterns,
  },
  {
    name: '2026/market-eels',
    title: 'Eels at the night market',
    ...landscape,
    ...lindqvist,
    caption:
      '20:15. Nell Garrity sells eels by the hand, in Eel Lane, and would like it known that this is a coincidence.',
    alt: 'Close up: two hands lift a striped eel from a basin of ice under a hanging lamp.',
    draw: marketEels,
  },
  {
    name: '2026/market-rain',
    title: 'Rain on the night market',
    ...upright,
    ...lindqvist,
    caption:
      '22:50. The rain arrives from the Holm Island side, as the man with the barometer stall had been saying since six.',
    alt: 'Two people under one red umbrella walk away down a wet street; lanterns and lit stalls run down the paving in long reflections.',
    draw: marketRain,
  },
  {
    name: '2026/market-accordion',
    title: 'The accordion player',
    ...upright,
    ...lindqvist,
    caption:
      '00:30. Bertil Aske has played at the foot of Gull Steps since 1995. He doesn’t know the dancer, who is five hours past her bedtime.',
    alt: 'A man with a white moustache and a flat cap plays a red accordion on the steps of a house, lit by a lantern; a small child dances below him.',
    draw: marketAccordion,
  },
  {
    name: '2026/market-stalls',
    title: 'The stalls from above',
    ...landscape,
    ...lindqvist,
    caption:
      '02:10, from the roof of the Old Fish Market. Prices fall by half at two. By five past, they have gone up again for anything that somebody else is looking at.',
    alt: 'Seen from above: rows of striped awnings, lit from below, with people in the lane between them.',
    draw: marketStalls,
  },
  {
    name: '2026/market-dawn',
    title: 'After the market',
    ...landscape,
    ...lindqvist,
    caption: '07:20. The last sale of the night: one broom, to the man who was using it.',
    alt: 'A street sweeper works alone among shut stalls at dawn; gulls stand about on the wet paving, and one lantern still burns.',
    draw: marketDawn,
  },
  {
    name: '2026/boatshed',
    title: 'The boatshed in Netmakers’ Row',
    ...landscape,
    ...venn,
    caption:
      'The shed at 19 Netmakers’ Row this month, with Morwenna Skeat, Rourke’s last apprentice, at hull no. 4.',
    alt: 'In a tall shed, a woman planes a plank at a bench beside the bare ribs of a wooden boat; light falls in bars from the windows.',
    draw: boatshed,
  },
  {
    name: '2026/pump-house',
    title: 'The pump house at Saltgate',
    ...wide,
    ...tull,
    caption:
      'The pumping station in the Drowned Meadow on the night of 2 February. It was built for eight flood pumps, and had three.',
    alt: 'A brick pump house stands in black flood water at night, in rain; one window is lit, and somebody with a torch stands in the open door.',
    draw: pumpHouse,
  },
  {
    name: '2026/flooded-street',
    title: 'A flooded street',
    ...landscape,
    ...tull,
    caption: 'Eel Lane on the evening of 2 February. The station at its foot was running one pump of four.',
    alt: 'Two people wade knee-deep through a flooded street of terraced houses at night, pulling a small boat with a child in it; street lamps shine through the rain.',
    draw: floodedStreet,
  },
  {
    name: '2026/pump-drawing',
    title: 'The drawing of a pump',
    ...landscape,
    ...tull,
    caption:
      'The working drawing for the small model. Three of these were to stand at Eel Lane, in a sump that was paid for in 2022. The motor has been crossed out.',
    alt: 'A blueprint of a pump lies under a desk lamp; a hand with a pencil rests on it, beside a cup and a folding rule, and part of the drawing is struck out in red.',
    draw: pumpDrawing,
  },
  {
    name: '2026/tram-evening',
    title: 'Line 4 in the evening',
    ...landscape,
    ...tull,
    caption: 'Line 4 at Station Quay, where it has ended since 1958.',
    alt: 'A lit tram comes round a bend on a wet avenue at dusk, its light on the rails; four people wait under the roof of a stop.',
    draw: tramEvening,
  },
  {
    name: '2025/school-roof',
    title: 'Work on a school roof',
    ...landscape,
    ...marsh,
    caption:
      'Roofers at Holm Lane Primary, one of three schools where tiles are already taking the place of concrete.',
    alt: 'Two roofers in helmets mend a steep tiled roof in bright sun, one of them on a ladder; children play far below in the yard.',
    draw: schoolRoof,
  },
  {
    name: '2026/siren-mast',
    title: 'A siren mast',
    ...upright,
    ...marsh,
    caption:
      'The mast on Gull Steps, one of fourteen. It was moved three metres in 2019, at the request of the bedroom next to it.',
    alt: 'A mast with four siren horns stands between two houses against a yellow sky; starlings burst away from it, and a person looks up at its foot.',
    draw: sirenMast,
  },
  {
    name: '2026/harbour-dawn',
    title: 'The boats come home',
    ...wide,
    ...marsh,
    caption: 'قوارب الصيد تعود إلى مرفأ بورت ميرو مع أول ضوء يوم الأربعاء، للمرة الأولى منذ أبريل.',
    alt: 'قوارب صيد صغيرة تدخل المرفأ عند الفجر تحت سماء وردية، وتتبعها النوارس، ورجل على الرصيف يرفع يده.',
    draw: harbourDawn,
  },
  {
    name: '2026/ferry-fog',
    title: 'The ferry in fog',
    ...landscape,
    ...marsh,
    caption:
      'The Holm Island ferry comes in to Gull Steps, or so those waiting for it hope. Fog accounted for two in three of last winter’s cancelled crossings.',
    alt: 'A red-hulled ferry looms out of pale fog towards a landing stage, where three adults, a child and a dog wait beside a lamp.',
    draw: ferryFog,
  },
  {
    name: '2024/dredger',
    title: 'A dredger in the channel',
    ...landscape,
    ...marsh,
    caption:
      'The bucket dredger Patience in the north channel, in the first year of the work. She has since lifted 7.9 million cubic metres, some of it more than once.',
    alt: 'A bucket dredger works in a green estuary. A ladder of buckets climbs out of the water and tips mud into a barge alongside; two men watch from the rail and a third from the barge.',
    draw: dredger,
  },
  {
    name: '2026/customs-gate',
    title: 'The customs gate',
    ...landscape,
    ...tull,
    caption:
      'Officers on their way back to work at the box terminal on Wednesday morning. Behind them is the first lorry in eleven days.',
    alt: 'Five customs officers in reflective belts walk through a gate under a lifted red and white barrier in cold morning light; behind them a lorry waits.',
    draw: customsGate,
  },
  {
    name: '2026/foghorn',
    title: 'The foghorn at the Outer Light',
    ...landscape,
    ...venn,
    caption:
      'The diaphone at the Outer Light, silent from 1988 until last Tuesday. Below it is Jenet Orme, coxswain of the relief boat.',
    alt: 'Two great foghorn trumpets jut from a white engine house above a green sea; a woman stands below them with her hands over her ears.',
    draw: foghorn,
  },
  {
    name: '2026/sail-loft',
    title: 'The sail loft',
    ...landscape,
    ...venn,
    caption:
      'A mainsail of 210 square metres fills the loft from wall to wall, with an allowance for the cat. The order is for nineteen.',
    alt: 'Seen from above, three sailmakers kneel and lie on an enormous pale sail to stitch a blue band to it; window light falls across the wooden floor, and a ginger cat sleeps beside the sail.',
    draw: sailLoft,
  },
  {
    name: '2026/kelp-rope',
    title: 'A rope of kelp',
    ...landscape,
    ...marsh,
    caption: 'One rope holds about nine kilograms a metre by May. Cut, it begins to spoil within two days.',
    alt: 'A bearded worker in orange oilskins leans from a boat and hauls up a rope hung with long brown kelp; below the surface more ropes hang in green water.',
    draw: kelpRope,
  },
  {
    name: '2026/heat-pipes',
    title: 'Heat pipes under the quay',
    ...landscape,
    ...marsh,
    caption: 'Warm pipes under cold ground. The new line below the quay carries water at 68 degrees.',
    alt: 'Thick insulated pipes, orange on one side and pale blue on the other, run along a tunnel to a bright opening; a technician in a helmet reads a gauge.',
    draw: heatPipes,
  },
  {
    name: '2026/fish-auction',
    title: 'The auction hall',
    ...landscape,
    ...marsh,
    caption: 'Six buyers where there were forty. The auction hall on a Tuesday in November.',
    alt: 'Rows of fish boxes run across a wide, nearly empty hall with a wet floor; a handful of buyers stand far apart under cold lamps.',
    draw: fishAuction,
  },
  {
    name: '2026/chart-poster',
    title: 'Lines over the water',
    ...landscape,
    ...marsh,
    caption: 'Landings at the auction have fallen by half in ten years.',
    alt: 'A drawn chart: a red line falls steeply over a sea full of fish, with boats on it that grow smaller; two people look up at it.',
    draw: chartPoster,
  },
  {
    name: '2026/eelgrass',
    title: 'An eelgrass meadow',
    ...wide,
    ...marsh,
    caption:
      'The meadow off Holm Island has doubled in four summers. In June it is as high as a child of six.',
    alt: 'Under water: a meadow of long green eelgrass bends in the current, shafts of light fall from the surface, and a shoal of small fish turns above it.',
    draw: eelgrass,
  },
  {
    name: '2026/divers',
    title: 'Divers at the meadow’s edge',
    ...wide,
    ...marsh,
    caption:
      'Below the low-water mark the counting is done by divers. Two of the Marine Station’s team work through a square of one metre, shoot by shoot.',
    alt: 'Two divers with yellow fins float over the sea bed, one shining a lamp, the other writing beside a counting frame; bubbles rise to the bright surface, where the shadow of a boat lies.',
    draw: divers,
  },
  {
    name: '2026/seahorse',
    title: 'A seahorse in the eelgrass',
    ...upright,
    ...marsh,
    caption:
      'The first seahorse recorded in the estuary since 1961. The Station does not say on which of its 22 lines it lives.',
    alt: 'Close up: a spiny seahorse holds on to a blade of eelgrass with its tail, in green light.',
    draw: seahorse,
  },
  {
    name: '2026/kelp-forest',
    title: '海藻の森',
    ...landscape,
    ...marsh,
    caption: 'ホルム島沖の海藻の森を、水深8メートルから見上げる。このあたりでは茎の高さが2メートルを超える。',
    alt: '海の中から見上げた海藻の森。長い葉の間から太陽の光が差し、1人の潜水士が巻き尺を持って泳いでいる。',
    draw: kelpForest,
  },
  {
    name: '2026/storm-front',
    title: 'A storm front over the estuary',
    ...wide,
    ...marsh,
    caption: 'The front of 3 November, forty minutes before it reached the Outer Light.',
    alt: 'A dark shelf cloud reaches across the whole sky over a flat sea; lightning stands at its edge, and a small boat runs for the harbour mouth.',
    draw: stormFront,
  },
  {
    name: '2025/tide-gauge',
    title: 'The tide gauge',
    ...landscape,
    ...marsh,
    caption: 'The pen has drawn the tide at Gull Steps since 1925. Its clock is wound on Mondays.',
    alt: 'A brass tide gauge with a paper drum and a pen stands at a window; on the paper a wavy line, behind the glass the harbour at low water.',
    draw: tideGauge,
  },
  {
    name: '2026/sea-wall',
    title: 'The sea wall',
    ...landscape,
    ...venn,
    caption: 'The wall at the Drowned Meadow, as it is now, 3.1 metres high. The proposal would make it 4.6.',
    alt: 'A long sea wall runs away to the horizon; a wave breaks over it in a tall white burst, and a person in a red coat with a black dog stops short.',
    draw: seaWall,
  },
  {
    name: '2026/gull',
    title: 'A gull',
    ...landscape,
    ...venn,
    caption: 'A resident of the Corporation’s roof, who did not wish to be named.',
    alt: 'Close up, a herring gull in profile on a balustrade stares with one yellow eye; behind it, out of focus, the clock tower of the town hall.',
    draw: gull,
  },
  {
    name: '2026/crane',
    title: 'The crane on the east quay',
    ...upright,
    ...tull,
    caption: 'The 41-metre crane on the east quay was last used in 2019, to lift another crane.',
    alt: 'A harbour crane towers against an orange evening sky, seen from the quay; a person in a hard hat stands between its legs with a sheet of paper.',
    draw: crane,
  },
  {
    name: '2026/archive-room',
    title: 'The archive room',
    ...landscape,
    ...tull,
    caption:
      'The lower archive of Corporation House. Marrack’s desk was put there in 1998 for a fortnight, while the second floor was painted.',
    alt: 'A woman sits at a small table under a green lamp, at the end of a long aisle between shelves full of files.',
    draw: archiveRoom,
  },
  {
    name: 'authors/ines-calloway',
    title: 'Ines Calloway',
    ...square,
    ...lindqvist,
    caption: 'Ines Calloway, celebrity and culture reporter.',
    alt: 'Portrait of Ines Calloway: a woman with full curly hair, gold hoop earrings and a plum roll-neck.',
    draw: ines,
  },
  {
    name: 'authors/tomas-brandvik',
    title: 'Tomas Brandvik',
    ...square,
    ...lindqvist,
    caption: 'Tomas Brandvik, investigations editor.',
    alt: 'Portrait of Tomas Brandvik: a man with grey hair and beard, square glasses, a dark jacket and a red tie.',
    draw: tomas,
  },
  {
    name: 'authors/maren-okoye',
    title: 'Maren Okoye',
    ...square,
    ...lindqvist,
    caption: 'Maren Okoye, city hall correspondent.',
    alt: 'Portrait of Maren Okoye: a woman with long braids over one shoulder and a mustard coat.',
    draw: maren,
  },
  {
    name: 'authors/yusuf-haddad',
    title: 'Yusuf Haddad',
    ...square,
    ...lindqvist,
    caption: 'Yusuf Haddad, harbour reporter.',
    alt: 'Portrait of Yusuf Haddad: a man with dark hair, a short beard and a fisherman’s jumper, the sea behind him.',
    draw: yusuf,
  },
  {
    name: 'authors/haruka-senda',
    title: 'Haruka Senda',
    ...square,
    ...lindqvist,
    caption: 'Haruka Senda, science correspondent.',
    alt: 'Portrait of Haruka Senda: a woman with a black bob and a fringe, in a green rain jacket.',
    draw: haruka,
  },
  {
    name: 'authors/dara-whitlock',
    title: 'Dara Whitlock',
    ...square,
    ...lindqvist,
    caption: 'Dara Whitlock, columnist.',
    alt: 'Portrait of Dara Whitlock: white hair swept up, round glasses, a red scarf and an amused look.',
    draw: dara,
  },
];
