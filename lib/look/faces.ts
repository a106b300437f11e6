import subsetFont from 'subset-font';

/** One font file of ours: made of a package's, with the weights that the look uses. */
export interface Face {
  /** Its name in components/look/fonts/. */
  readonly file: string;
  /** The package's file, below node_modules/. */
  readonly from: string;
  /** A range of weights, or the one that it is drawn in. */
  readonly weight: { readonly min: number; readonly max: number } | number;
}

const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-wght';
const franklin = '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght';

/** The faces of fonts.css. The italic has one weight, which halves it. */
export const faces: readonly Face[] = [
  { file: 'newsreader.woff2', from: `${newsreader}-normal.woff2`, weight: { min: 400, max: 650 } },
  { file: 'newsreader-italic.woff2', from: `${newsreader}-italic.woff2`, weight: 400 },
  { file: 'libre-franklin.woff2', from: `${franklin}-normal.woff2`, weight: { min: 400, max: 700 } },
];

/** Where the licences of the packages are kept beside the faces: the SIL Open Font License asks for it (§2). */
export const licences = [
  { file: 'newsreader.OFL.txt', from: '@fontsource-variable/newsreader/LICENSE' },
  { file: 'libre-franklin.OFL.txt', from: '@fontsource-variable/libre-franklin/LICENSE' },
] as const;

/** What Google Fonts calls Latin, as fonts.css says it to browsers; the packages' files have no other letters. */
const latin: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
];

/** Kerning, ligatures, accents put in their places, and the figures of tables: what the look uses. */
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'];

/** Makes a face of the bytes of its package's file. The same bytes give the same face, as WOFF2. */
export async function cut(source: Buffer, { weight }: Pick<Face, 'weight'>): Promise<Buffer> {
  return subsetFont(source, latin.map(lettersOf).join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: weight },
    keepFeatures: features,
    noHinting: true,
  });
}

function lettersOf([first, last]: readonly [number, number]): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
