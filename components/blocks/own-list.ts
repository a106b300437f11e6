import { audioPlain } from './audio/plain.ts';
import { audio } from './audio/schema.ts';
import { contactPlain } from './contact/plain.ts';
import { contact } from './contact/schema.ts';
import { entry } from './entry.ts';
import { factboxPlain } from './factbox/plain.ts';
import { factbox } from './factbox/schema.ts';
import { framePlain } from './frame/plain.ts';
import { frame } from './frame/schema.ts';
import { galleryPlain } from './gallery/plain.ts';
import { gallery } from './gallery/schema.ts';
import { photoPlain } from './photo/plain.ts';
import { photo } from './photo/schema.ts';
import { postPlain } from './post/plain.ts';
import { post, tweet } from './post/schema.ts';
import { pullquotePlain } from './pullquote/plain.ts';
import { pullquote } from './pullquote/schema.ts';
import { qaPlain, questionPlain } from './qa/plain.ts';
import { answer, qa, question } from './qa/schema.ts';
import { momentPlain, timelinePlain } from './timeline/plain.ts';
import { moment, timeline } from './timeline/schema.ts';
import { tipPlain } from './tip/plain.ts';
import { tip } from './tip/schema.ts';
import { videoPlain } from './video/plain.ts';
import { video } from './video/schema.ts';

/** The program's own blocks. A new one is a folder, a line here, and its view in views.tsx. */
export const ownList = [
  entry(pullquote, pullquotePlain),
  entry(photo, photoPlain),
  entry(gallery, galleryPlain),
  entry(tweet, postPlain),
  entry(post, postPlain),
  entry(frame, framePlain),
  entry(contact, contactPlain),
  entry(tip, tipPlain),
  entry(factbox, factboxPlain),
  entry(timeline, timelinePlain),
  entry(moment, momentPlain),
  entry(qa, qaPlain),
  entry(question, questionPlain),
  entry(answer, qaPlain),
  entry(audio, audioPlain),
  entry(video, videoPlain),
] as const;

/** The model of each of them, by its tag. */
export type OwnBlockModels = {
  readonly [Definition in (typeof ownList)[number] as Definition['tag']]: ReturnType<Definition['compose']>;
};
