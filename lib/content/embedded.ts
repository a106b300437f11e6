import type { Metadata } from 'sharp';
import type { Embedded } from './facts.ts';
import { focalPoint } from './focal.ts';
import type { Tags } from './metadata.ts';
import { forbidsWeb, generatedBy, isoDate } from './terms.ts';
import { isWebAddress } from './web-address.ts';

/** What cameras and programs write where nobody has written a caption. */
const noCaption =
  /^(?:olympus|kodak|minolta|konica minolta|sony|samsung|nikon|canon)? ?(?:digital (?:still )?camera|dsc|dcim|camera)$|^(?:default|untitled|screenshot|img|dsc)[ _\d-]*$/i;

/** What a picture's file says whose it is, what it shows and what may be done with it (docs/photos.md). */
export function embeddedIn({ texts, parts, plain }: Tags, about?: Metadata): Embedded {
  const creators = texts('dc:creator', 'By-line');
  const [source] = texts('photoshop:Source', 'Source');
  const [credit = creators.length === 0 ? undefined : creators.join(', ')] = texts(
    'photoshop:Credit',
    'Credit',
  );
  const [caption] = texts('dc:description', 'Caption/Abstract').filter((text) => !noCaption.test(text));
  const [alt] = texts('Iptc4xmpCore:AltTextAccessibility');
  const [copyright] = texts('dc:rights', 'Copyright Notice');
  const [statement] = texts('xmpRights:WebStatement').filter(isWebAddress);
  const [licensor] = parts('plus:Licensor', 'LicensorURL').filter(isWebAddress);
  const [time] = texts('', 'Expiration Time');
  const ends = endIn(texts('plus:LicenseEndDate')) ?? isoDate(texts('', 'Expiration Date')[0], time);
  const forbids = [
    ...texts('xmpRights:UsageTerms'),
    ...texts('photoshop:Instructions', 'Special Instructions'),
    ...texts('plus:MediaConstraints'),
    ...texts('plus:OtherConstraints'),
  ]
    .map(forbidsWeb)
    .find((sentence) => sentence !== undefined);
  const generated = texts('Iptc4xmpExt:DigitalSourceType')
    .map(generatedBy)
    .find((kind) => kind !== undefined);
  // Regions are marked in what the file holds, which a camera may have stored on its side.
  const upright = about !== undefined && (about.orientation ?? 1) === 1;
  const focus = upright
    ? focalPoint({ iptc: plain('Iptc4xmpExt:ImageRegion'), mwg: plain('mwg-rs:Regions') }, about)
    : undefined;
  const [ground] = texts('broadsheet:Ground').filter((text) => /^#[0-9a-f]{6}$/.test(text));
  return {
    ...(creators.length === 0 ? {} : { creators }),
    ...(credit === undefined ? {} : { credit }),
    ...(source === undefined ? {} : { source }),
    ...(caption === undefined ? {} : { caption }),
    ...(alt === undefined ? {} : { alt }),
    ...(copyright === undefined ? {} : { copyright }),
    ...(statement === undefined ? {} : { statement }),
    ...(licensor === undefined ? {} : { licensor }),
    ...(ends === undefined ? {} : { ends }),
    ...(forbids === undefined ? {} : { forbids }),
    ...(ground === undefined ? {} : { ground }),
    ...(focus === undefined ? {} : { focus }),
    ...(generated === undefined ? {} : { generated }),
  };
}

/** The first that is a date as XMP has them: `2026`, `2026-05`, `2026-05-31`, with or without a time. */
function endIn(dates: readonly string[]): string | undefined {
  return dates.find((date) =>
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(date),
  );
}
