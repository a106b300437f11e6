import { houseViews } from '../house/parts.tsx';
import { AudioView } from './audio/view.tsx';
import { ContactView } from './contact/view.tsx';
import { FactboxView } from './factbox/view.tsx';
import { FrameView } from './frame/view.tsx';
import { GalleryView } from './gallery/view.tsx';
import type { OwnBlockModels } from './own-list.ts';
import { PhotoView } from './photo/view.tsx';
import { PostView } from './post/view.tsx';
import { PullquoteView } from './pullquote/view.tsx';
import { AnswerView, QaView, QuestionView } from './qa/view.tsx';
import { MomentView, TimelineView } from './timeline/view.tsx';
import { TipView } from './tip/view.tsx';
import { VideoView } from './video/view.tsx';
import type { View } from './view.ts';

/** The view of each of the program's blocks; one that is missing here doesn't compile. */
const ownViews: { readonly [Tag in keyof OwnBlockModels]: View<OwnBlockModels[Tag]> } = {
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
  video: VideoView,
};

/** The newsroom's views win. A view gets the model that the block of its tag composed, so this table may widen. */
const views = new Map<string, View<never>>(Object.entries({ ...ownViews, ...houseViews }));

export function viewOf(tag: string): View<never> | undefined {
  return views.get(tag);
}
