import type { Embedded } from './facts.ts';
import type { Tags } from './metadata.ts';
import { forbidsWeb, generatedBy, isoDate } from './terms.ts';
import { isWebAddress } from './web-address.ts';

/** What cameras and programs write where nobody has written a caption. */
const noCaption =
  /^(?:olympus|kodak|minolta|konica minolta|sony|samsung|nikon|canon)? ?(?:digital (?:still )?camera|dsc|dcim|camera)$|^(?:default|untitled|screenshot|img|dsc)[ _\d-]*$/i;

/** What a picture's file says whose it is, what it shows and what may be done with it (docs/photos.md). */
export function embeddedIn({ texts, parts }: Tags): Embedded {
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
    ...(generated === undefined ? {} : { generated }),
  };
}

/** The first that is a date as XMP has them: `2026`, `2026-05`, `2026-05-31`, with or without a time. */
function endIn(dates: readonly string[]): string | undefined {
  return dates.find((date) =>
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(date),
  );
}
