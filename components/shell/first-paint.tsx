/** Only this place of a page has it: no address leads to it. */
const id = 'first-paint';

/**
 * The place up to which a page must have come before a browser paints any of it (HTML §4.6.7, `expect`), so that
 * nothing moves whose place depends on what comes later. Once a page; browsers that don't know it paint as they did.
 * Empty, and after what it waits for: Chromium 156 waits for the tag that begins it, others for the one that ends it.
 */
export function FirstPaint() {
  return (
    <>
      <link rel="expect" href={`#${id}`} blocking="render" />
      <span id={id} hidden />
    </>
  );
}
