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
    caption: 'Orla Vale on the last night of her winter tour.',
    alt: 'A singer in a long dress stands at a microphone in a cone of amber light, one arm raised, above the dark heads and lifted hands of a crowd.',
    draw: valeStage,
  },
  {
    name: '2026/marlow-podium',
    title: 'Dez Marlow at a lectern',
    ...landscape,
    ...vennAgency,
    caption: 'Dez Marlow speaks at a rally for Governor Corwin Strake.',
    alt: 'A man in a cap leans over a lectern crowded with microphones and points at the crowd; behind him, a second man in a suit waits with folded hands under strings of pennants.',
    draw: marlowPodium,
  },
  {
    name: '2026/marlow-studio',
    title: 'Dez Marlow in his cutting room',
    ...landscape,
    ...pool,
    caption: 'Marlow shows the Governor round his cutting room.',
    alt: 'Two men stand at a long cutting table under three hanging lamps, among dress forms and rolls of cloth; one of them holds up a jacket.',
    draw: marlowStudio,
  },
  {
    name: '2026/vale-piano',
    title: 'Orla Vale at the piano, from above',
    ...upright,
    ...lindqvist,
    caption: 'Vale alone with the piano, an hour before the doors open.',
    alt: 'Seen from the lighting bridge: a woman plays a grand piano with its lid off, in an oval of light on a dark stage.',
    draw: valePiano,
  },
  {
    name: '2026/two-mics',
    title: 'Two microphones',
    ...landscape,
    ...marshAlone,
    caption: 'Two microphones, set up for a duet that was not sung.',
    alt: 'Two microphone stands on an empty stage, turned away from each other, each in its own pool of light.',
    draw: twoMics,
  },
  {
    name: '2026/vale-backstage',
    title: 'Orla Vale backstage',
    ...landscape,
    ...tullAgency,
    caption: 'Vale in her dressing room after the last encore.',
    alt: 'A woman with her hair pinned up sits before a dressing-room mirror framed with bulbs; her face is in the mirror, her back in shadow.',
    draw: valeBackstage,
  },
  {
    name: '2026/tidal-hall',
    title: 'The Tidal Hall at high water',
    ...wide,
    ...venn,
    caption: 'High water in the Tidal Hall: the lowest pipes of the organ stand in the mill pool.',
    alt: 'Tall organ pipes rise out of still water in a vaulted hall; a small figure at the keyboard sits on a platform in the light of one lamp, and the audience is a row of dark heads.',
    draw: tidalHall,
  },
  {
    name: '2026/outer-light',
    title: 'The Outer Light',
    ...upright,
    ...venn,
    caption: 'The Outer Light, where Brannoch Ile has kept watch since 1994.',
    alt: 'A lighthouse on a rock throws two beams across a night sky full of stars; a figure with a lantern climbs the steps from a boat.',
    draw: outerLight,
  },
  {
    name: '2026/lamp-room',
    title: 'The lamp room',
    ...landscape,
    ...venn,
    caption: 'Ile cleans the lens every morning, and says that most of his lines come then.',
    alt: 'A man wipes the great ribbed lens of a lighthouse with a cloth; behind the lantern panes, the sun rises over the sea.',
    draw: lampRoom,
  },
  {
    name: '2026/market-lanterns',
    title: 'Lanterns over the night market',
    ...wide,
    ...lindqvist,
    caption: 'Half past nine: the lanterns are lit along the whole of Saltgate.',
    alt: 'Rows of red and orange lanterns hang over a street full of people, between old gabled houses, under a dark blue sky.',
    draw: marketLanterns,
  },
  {
    name: '2026/market-eels',
    title: 'Eels at the night market',
    ...landscape,
    ...lindqvist,
    caption: 'Smoked eel is sold by the hand: one hand, four crowns.',
    alt: 'Close up: two hands lift a glistening eel from a basin of ice under a hanging lamp.',
    draw: marketEels,
  },
  {
    name: '2026/market-rain',
    title: 'Rain on the night market',
    ...upright,
    ...lindqvist,
    caption: 'It rains on four market nights out of five. Nobody goes home.',
    alt: 'Two people share an umbrella in a narrow wet street; lanterns and lit windows run down the paving in long reflections.',
    draw: marketRain,
  },
  {
    name: '2026/market-accordion',
    title: 'The accordion player',
    ...upright,
    ...lindqvist,
    caption: 'Old Fenn has played on the corner of Gull Steps for thirty-one winters.',
    alt: 'A man in a flat cap plays an accordion on the steps of a house, lit from one side by a lantern; a child dances below him.',
    draw: marketAccordion,
  },
  {
    name: '2026/market-stalls',
    title: 'The stalls from above',
    ...landscape,
    ...lindqvist,
    caption: 'The stalls from the roof of the Old Fish Market.',
    alt: 'Seen from above: striped and plain awnings in two crooked rows, lit from below, with people in the lane between them.',
    draw: marketStalls,
  },
  {
    name: '2026/market-dawn',
    title: 'After the market',
    ...landscape,
    ...lindqvist,
    caption: 'Six in the morning: one sweeper, and the gulls.',
    alt: 'A street sweeper works alone between folded stalls at dawn; gulls pick at the wet paving and one lantern still burns.',
    draw: marketDawn,
  },
  {
    name: '2026/boatshed',
    title: 'The boatshed in Netmakers’ Row',
    ...landscape,
    ...venn,
    caption: 'Rourke’s shed in Netmakers’ Row, with the last hull that she laid down.',
    alt: 'The ribs of a wooden boat stand in a tall shed; light falls in bars from a window onto shavings, and a woman with a plane bends over the planking.',
    draw: boatshed,
  },
  {
    name: '2026/pump-house',
    title: 'The pump house at Saltgate',
    ...wide,
    ...tull,
    caption: 'The Saltgate pump house, where four of the eleven pumps should stand.',
    alt: 'A tall brick pump house stands over black flood water under a low sky; one window is lit, and a person with a torch stands in the open door.',
    draw: pumpHouse,
  },
  {
    name: '2026/flooded-street',
    title: 'A flooded street',
    ...landscape,
    ...tull,
    caption: 'Saltgate on the night of 9 January, when the water stood at 74 centimetres.',
    alt: 'Two people wade knee-deep through a flooded street of terraced houses, pulling a small boat with a child in it; a street lamp shines on the water.',
    draw: floodedStreet,
  },
  {
    name: '2026/pump-drawing',
    title: 'The drawing of a pump',
    ...landscape,
    ...tull,
    caption: 'One of the drawings that the Corporation paid for. The pump was never built in.',
    alt: 'A technical drawing of a pump lies on a table under a desk lamp; a hand with a pencil rests on it beside a cup and a folding rule.',
    draw: pumpDrawing,
  },
  {
    name: '2026/tram-evening',
    title: 'Line 4 in the evening',
    ...landscape,
    ...tull,
    caption: 'Line 4 ends at Gull Steps. From 2029 it will go on to Holm Bridge.',
    alt: 'A lit tram comes round a curve on a wet avenue at dusk, its windows reflected in the rails; people wait at the stop under a violet sky.',
    draw: tramEvening,
  },
  {
    name: '2025/school-roof',
    title: 'Work on a school roof',
    ...landscape,
    ...marsh,
    caption: 'Roofers at Holm Lane primary, one of the nine schools on the list.',
    alt: 'Two roofers work on a steep tiled school roof in bright sun; one carries tiles up a ladder, and children play far below in the yard.',
    draw: schoolRoof,
  },
  {
    name: '2026/siren-mast',
    title: 'A siren mast',
    ...upright,
    ...marsh,
    caption: 'One of the thirty-two masts of the flood warning.',
    alt: 'A mast with four siren horns stands against a yellow sky, seen from below; starlings burst away from it over the roofs.',
    draw: sirenMast,
  },
  {
    name: '2026/harbour-dawn',
    title: 'The boats come home',
    ...wide,
    ...marsh,
    caption: 'قوارب الصيد تعود إلى مرفأ بورت ميرو مع أول الضوء.',
    alt: 'قوارب صيد صغيرة تدخل المرفأ عند الفجر تحت سماء وردية، وتتبعها النوارس، ورجل على الرصيف يرفع يده.',
    draw: harbourDawn,
  },
  {
    name: '2026/ferry-fog',
    title: 'The ferry in fog',
    ...landscape,
    ...marsh,
    caption: 'The Holm Island ferry leaves an hour earlier from Monday.',
    alt: 'A red-hulled ferry comes out of pale fog towards a landing stage, where four passengers wait beside a lamp.',
    draw: ferryFog,
  },
  {
    name: '2024/dredger',
    title: 'A dredger in the channel',
    ...landscape,
    ...marsh,
    caption: 'The bucket dredger Patience in the north channel, in the first year of the work.',
    alt: 'A bucket dredger works in a green estuary: a ladder of buckets climbs out of the water and tips mud into a barge; two men watch from the rail.',
    draw: dredger,
  },
  {
    name: '2026/customs-gate',
    title: 'The customs gate',
    ...landscape,
    ...tull,
    caption: 'The first lorry through the customs gate after eleven days.',
    alt: 'Customs officers walk back through a lifted red and white barrier in cold morning light; a lorry waits with its headlamps on.',
    draw: customsGate,
  },
  {
    name: '2026/foghorn',
    title: 'The foghorn at the Outer Light',
    ...landscape,
    ...venn,
    caption: 'The diaphone at the Outer Light, silent from 1988 until last Tuesday.',
    alt: 'Two great foghorn trumpets jut from a white engine house above a green sea; a keeper stands below them with her hands over her ears.',
    draw: foghorn,
  },
  {
    name: '2026/sail-loft',
    title: 'The sail loft',
    ...landscape,
    ...venn,
    caption: 'A mainsail of 210 square metres fills the loft from wall to wall.',
    alt: 'Seen from above: three sailmakers kneel and stitch on an enormous pale sail spread over a wooden floor, in squares of window light.',
    draw: sailLoft,
  },
  {
    name: '2026/kelp-rope',
    title: 'A rope of kelp',
    ...landscape,
    ...marsh,
    caption: 'One rope holds about nine kilograms a metre by May.',
    alt: 'A worker in orange oilskins leans from a boat and hauls up a rope hung with long brown kelp; half of the picture is under water.',
    draw: kelpRope,
  },
  {
    name: '2026/heat-pipes',
    title: 'Heat pipes under the quay',
    ...landscape,
    ...marsh,
    caption: 'Warm pipes under cold ground: the new line below the quay.',
    alt: 'Two thick insulated pipes run along a tunnel to a bright opening; a technician with a lamp on her helmet reads a gauge.',
    draw: heatPipes,
  },
  {
    name: '2026/fish-auction',
    title: 'The auction hall',
    ...landscape,
    ...marsh,
    caption: 'Six buyers where there were forty: the auction hall on a Tuesday in November.',
    alt: 'Rows of fish boxes run across a wide, nearly empty hall with a wet floor; a handful of buyers stand far apart under cold lamps.',
    draw: fishAuction,
  },
  {
    name: '2026/chart-poster',
    title: 'Lines over the water',
    ...landscape,
    ...marsh,
    caption: 'Landings at the auction have fallen by half in ten years.',
    alt: 'Two lines fall from left to right over a drawn sea, one of them steeply; small boats stand where the points would be.',
    draw: chartPoster,
  },
  {
    name: '2026/eelgrass',
    title: 'An eelgrass meadow',
    ...wide,
    ...marsh,
    caption: 'The meadow off Holm Island has doubled in four summers.',
    alt: 'Under water: a meadow of long green eelgrass bends in the current, shafts of light fall from the surface, and a shoal of small fish turns above it.',
    draw: eelgrass,
  },
  {
    name: '2026/divers',
    title: 'Divers at the meadow’s edge',
    ...wide,
    ...marsh,
    caption: 'Two divers of the Marine Station count shoots in a square of one metre.',
    alt: 'Two divers float over the sea bed with lamps and a counting frame; bubbles rise to the bright surface, where the shadow of a boat lies.',
    draw: divers,
  },
  {
    name: '2026/seahorse',
    title: 'A seahorse in the eelgrass',
    ...upright,
    ...marsh,
    caption: 'The first seahorse recorded in the estuary since 1961.',
    alt: 'Close up: a spiny seahorse holds on to a blade of eelgrass with its tail, in green light.',
    draw: seahorse,
  },
  {
    name: '2026/kelp-forest',
    title: '海藻の森',
    ...landscape,
    ...marsh,
    caption: 'ホルム島沖の海藻の森。水深八メートルから見上げる。',
    alt: '海の中から見上げた海藻の森。長い葉の間から太陽の光が差し、一人の潜水士が巻き尺を持って泳いでいる。',
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
    caption: 'The pen has drawn the tide at Gull Steps since 1925.',
    alt: 'A brass tide gauge with a paper drum and a pen stands at a window; on the paper a wavy line, behind the glass the harbour at low water.',
    draw: tideGauge,
  },
  {
    name: '2026/sea-wall',
    title: 'The sea wall',
    ...landscape,
    ...venn,
    caption: 'The wall at the Drowned Meadow, as it is now: 3.1 metres high.',
    alt: 'A long concrete sea wall runs away to the horizon; a wave breaks over it in a tall white burst, and a person with a dog stops short.',
    draw: seaWall,
  },
  {
    name: '2026/gull',
    title: 'A gull',
    ...landscape,
    ...venn,
    caption: 'A resident of the Corporation’s roof, who did not wish to be named.',
    alt: 'Close up: a herring gull in profile on a balustrade stares with one pale eye; behind it, out of focus, the tower of the town hall.',
    draw: gull,
  },
  {
    name: '2026/crane',
    title: 'The crane on the east quay',
    ...upright,
    ...tull,
    caption: 'The 41-metre crane on the east quay was last used in 2019.',
    alt: 'A harbour crane towers against an orange evening sky, seen from the foot of its leg; a person in a hard hat looks up at it.',
    draw: crane,
  },
  {
    name: '2026/archive-room',
    title: 'The archive room',
    ...landscape,
    ...tull,
    caption: 'The basement of the Corporation, where the pump invoices are kept.',
    alt: 'A woman reads at a small table under a green lamp at the end of a long aisle of shelves full of files.',
    draw: archiveRoom,
  },
  {
    name: 'authors/ines-calloway',
    title: 'Ines Calloway',
    ...square,
    ...lindqvist,
    caption: 'Ines Calloway, celebrity and culture reporter.',
    alt: 'Portrait of Ines Calloway: a woman with short curly hair, large earrings and a plum roll-neck.',
    draw: ines,
  },
  {
    name: 'authors/tomas-brandvik',
    title: 'Tomas Brandvik',
    ...square,
    ...lindqvist,
    caption: 'Tomas Brandvik, investigations editor.',
    alt: 'Portrait of Tomas Brandvik: a man with a grey beard, glasses and a dark jacket.',
    draw: tomas,
  },
  {
    name: 'authors/maren-okoye',
    title: 'Maren Okoye',
    ...square,
    ...lindqvist,
    caption: 'Maren Okoye, city hall correspondent.',
    alt: 'Portrait of Maren Okoye: a woman with long braids gathered at the back and a mustard coat.',
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
    alt: 'Portrait of Haruka Senda: a woman with a black bob, a fringe and a green rain jacket.',
    draw: haruka,
  },
  {
    name: 'authors/dara-whitlock',
    title: 'Dara Whitlock',
    ...square,
    ...lindqvist,
    caption: 'Dara Whitlock, columnist.',
    alt: 'Portrait of Dara Whitlock: a person of about sixty with white hair swept up, a scarf and an amused look.',
    draw: dara,
  },
];
