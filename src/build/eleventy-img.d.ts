/** The part of the image encoder that Signpost uses; the package brings no types of its own. */
declare module '@11ty/eleventy-img' {
  /** One file that was made of an image. */
  export interface EncodedFile {
    readonly width: number;
    readonly height: number;
    readonly buffer: Uint8Array;
  }

  export type EncodedFormat = 'webp' | 'png' | 'jpeg' | 'avif';

  interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly EncodedFormat[];
    readonly minimumThreshold?: number;
    readonly dryRun: true;
    readonly useCache: false;
    readonly fixOrientation?: boolean;
    readonly sharpOptions?: Readonly<Record<string, unknown>>;
    readonly sharpWebpOptions?: Readonly<Record<string, unknown>>;
  }

  const encode: {
    (
      path: string,
      options: ImageOptions,
    ): Promise<{ readonly [format in EncodedFormat]?: readonly EncodedFile[] }>;
    concurrency: number;
  };
  export default encode;
}
