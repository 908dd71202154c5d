/** The part of the image encoder that Signpost uses; the package brings no types of its own. */
declare module '@11ty/eleventy-img' {
  /** One file that was made of an image. */
  export interface EncodedFile {
    readonly width: number;
    readonly height: number;
    readonly buffer: Uint8Array;
  }

  interface SharpImage {
    metadata(): Promise<{ readonly pages?: number }>;
  }

  interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly ['webp'];
    readonly minimumThreshold: number;
    readonly dryRun: true;
    readonly useCache: false;
    readonly sharpOptions: Readonly<Record<string, unknown>>;
    readonly sharpWebpOptions: Readonly<Record<string, unknown>>;
    readonly transform: (image: SharpImage) => Promise<void>;
  }

  const encode: {
    (path: string, options: ImageOptions): Promise<{ readonly webp: readonly EncodedFile[] }>;
    concurrency: number;
  };
  export default encode;
}
