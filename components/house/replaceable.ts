import type { ReactNode } from 'react';
import type { ContactBox } from '../article/contact-box.tsx';
import type { Header } from '../article/header.tsx';
import type { Related } from '../article/related.tsx';
import type { Share } from '../article/share.tsx';
import type { TipBox } from '../article/tip-box.tsx';
import type { BlockEntry } from '../blocks/entry.ts';
import type { OwnBlockModels } from '../blocks/own-list.ts';
import type { View } from '../blocks/view.ts';
import type { Footer } from '../shell/footer.tsx';
import type { Masthead } from '../shell/masthead.tsx';

/** A component with the properties of the one that it stands in for. */
type Like<Component extends (props: never) => ReactNode> = (props: Parameters<Component>[0]) => ReactNode;

/** The parts that a newsroom may replace. Their properties are a promise: a change to one is a new major version. */
export interface HouseParts {
  readonly Masthead?: Like<typeof Masthead>;
  readonly Footer?: Like<typeof Footer>;
  readonly ArticleHeader?: Like<typeof Header>;
  readonly ContactBox?: Like<typeof ContactBox>;
  readonly TipBox?: Like<typeof TipBox>;
  readonly Share?: Like<typeof Share>;
  readonly Related?: Like<typeof Related>;
}

/** A view for each of the newsroom's own blocks; for the program's blocks where it wants another. */
export type HouseViews<List extends readonly BlockEntry[]> = {
  readonly [Entry in List[number] as Entry['tag']]: View<ReturnType<Entry['compose']>>;
} & { readonly [Tag in keyof OwnBlockModels]?: View<OwnBlockModels[Tag]> };
