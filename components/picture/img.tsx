export interface ImgProps {
  readonly src: string;
  /** Pixels of the file: they keep its place free until it arrives. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly className?: string | undefined;
  /** The picture that a page opens with: fetched first. All others wait until they are near. */
  readonly first?: boolean | undefined;
}

/** Every picture on a page is this element. next/image isn't: it writes a style attribute, which no policy here allows. */
export function Img({ src, width, height, alt, className, first = false }: ImgProps) {
  return (
    // biome-ignore lint/performance/noImgElement: see above
    <img
      className={className}
      src={src}
      width={width}
      height={height}
      alt={alt}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchPriority={first ? 'high' : undefined}
    />
  );
}
