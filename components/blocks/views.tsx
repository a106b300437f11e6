import { AudioView } from './audio/view.tsx';
import { ContactView } from './contact/view.tsx';
import { FactboxView } from './factbox/view.tsx';
import { FrameView } from './frame/view.tsx';
import { GalleryView } from './gallery/view.tsx';
import type { BlockModels } from './list.ts';
import { PhotoView } from './photo/view.tsx';
import { PostView } from './post/view.tsx';
import { PullquoteView } from './pullquote/view.tsx';
import { AnswerView, QaView, QuestionView } from './qa/view.tsx';
import { MomentView, TimelineView } from './timeline/view.tsx';
import { TipView } from './tip/view.tsx';
import type { View } from './view.ts';

/** The view of each block of list.ts; one that is missing here doesn't compile. */
export const views: { readonly [Tag in keyof BlockModels]: View<BlockModels[Tag]> } = {
  pullquote: PullquoteView,
  photo: PhotoView,
  gallery: GalleryView,
  tweet: PostView,
  post: PostView,
  frame: FrameView,
  contact: ContactView,
  tip: TipView,
  factbox: FactboxView,
  timeline: TimelineView,
  moment: MomentView,
  qa: QaView,
  question: QuestionView,
  answer: AnswerView,
  audio: AudioView,
};

export function hasView(tag: string): tag is keyof BlockModels {
  return Object.hasOwn(views, tag);
}
