/** Gives places of a page names that links can lead to: each once on the page. */
export interface Anchors {
  /** A name for a picture, by its file: another picture above it doesn't change it. */
  forPicture(src: string): string;
  /** All that were given, in the order of the page. */
  readonly given: ReadonlySet<string>;
}

/** No heading can have such a name, and neither name nor number of a picture has a slash: `photo/stage`, `photo/stage/2`. */
export function newAnchors(): Anchors {
  const given = new Set<string>();
  return {
    given,
    forPicture(src) {
      const file = src.slice(src.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
      const name = `photo/${file.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')}`;
      let free = name;
      for (let number = 2; given.has(free); number += 1) free = `${name}/${number}`;
      given.add(free);
      return free;
    },
  };
}
