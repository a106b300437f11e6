import sharp from 'sharp';
import { expect, test } from 'vitest';
import { embeddedIn } from '#lib/content/embedded.ts';
import { tagsOf } from '#lib/content/metadata.ts';
import { plain } from '../../support/pictures-made.ts';
import { packetOf } from '../../support/publication.ts';

/** The point that a file of these XMP properties marks, of 600 × 400 pixels. */
async function focusIn(properties: Readonly<Record<string, string>>, orientation = 1) {
  const drawn = plain(600, 400).withXmp(packetOf(properties)).withMetadata({ orientation });
  const bytes = await drawn.jpeg().toBuffer();
  const about = await sharp(bytes).metadata();
  return embeddedIn(await tagsOf(bytes, about), about).focus;
}

const region = (boundary: string, role = 'mainSubjectArea'): string =>
  `<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${boundary}</Iptc4xmpExt:RegionBoundary><Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/imageregionrole/${role}</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></Iptc4xmpExt:rRole></rdf:li>`;
const parts = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<Iptc4xmpExt:${name}>${value}</Iptc4xmpExt:${name}>`)
    .join('');
const iptc = (...regions: readonly string[]) => ({
  'Iptc4xmpExt:ImageRegion': `<rdf:Bag>${regions.join('')}</rdf:Bag>`,
});
const area = (x: number, y: number, type = 'Face', unit = 'normalized'): string =>
  `<rdf:li><rdf:Description mwg-rs:Type="${type}"><mwg-rs:Area stArea:x="${x}" stArea:y="${y}" stArea:w="0.1" stArea:h="0.1" stArea:unit="${unit}"/></rdf:Description></rdf:li>`;
const mwg = (...areas: readonly string[]) => ({
  'mwg-rs:Regions': `<rdf:Description><mwg-rs:RegionList><rdf:Bag>${areas.join('')}</rdf:Bag></mwg-rs:RegionList></rdf:Description>`,
});
const rectangle = parts({
  rbShape: 'rectangle',
  rbUnit: 'relative',
  rbX: '0.1',
  rbY: '0.2',
  rbW: '0.4',
  rbH: '0.2',
});

test.each([
  ['a rectangle around the main subject', iptc(region(rectangle)), '30% 30%'],
  [
    'a circle in pixels',
    iptc(region(parts({ rbShape: 'circle', rbUnit: 'pixel', rbX: '450', rbY: '100', rbRx: '20' }))),
    '75% 25%',
  ],
  ['the area to crop to', iptc(region(rectangle, 'recomCropping')), '30% 30%'],
  ['a face', mwg(area(0.3, 0.2)), '30% 20%'],
  ['two faces, between which it lies', mwg(area(0.2, 0.2), area(0.6, 0.4)), '40% 30%'],
  ['where the camera had focused', mwg(area(0.7, 0.1, 'Focus')), '70% 10%'],
  ['a face, before where the camera had focused', mwg(area(0.7, 0.1, 'Focus'), area(0.3, 0.2)), '30% 20%'],
  [
    'what a person has marked, before faces',
    { ...mwg(area(0.9, 0.9)), ...iptc(region(rectangle)) },
    '30% 30%',
  ],
  ['a region of another role', iptc(region(rectangle, 'subjectArea')), undefined],
  ['a face beyond the picture', mwg(area(1.3, 0.2)), undefined],
  ['a face in pixels of nobody knows what', mwg(area(0.3, 0.2, 'Face', 'pixel')), undefined],
  ['numbers that are none', mwg(area(Number.NaN, 0.2)), undefined],
  ['a bar code', mwg(area(0.3, 0.2, 'BarCode')), undefined],
  ['nothing', {}, undefined],
])('a file that marks %s', async (_, properties, focus) => {
  expect(await focusIn(properties)).toBe(focus);
});

test('marks in a picture that lies on its side aren’t believed: they may be of either', async () => {
  expect(await focusIn(mwg(area(0.3, 0.2)), 6)).toBeUndefined();
});
