/** The part of Eleventy that Signpost uses; the packages bring no types of their own. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    readonly benchmarks: { readonly config: { setMinimumThresholdPercent(percent: number): void } };
    readonly globalData: Readonly<Record<string, unknown>>;
    addGlobalData(name: string, value: unknown): void;
    addExtension(name: string, extension: TemplateExtension): void;
    addPlugin<Options>(plugin: (config: UserConfig, options: Options) => void, options: Options): void;
    addTemplate(virtualPath: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addTransform(name: string, transform: (content: string) => string): void;
    on(event: 'eleventy.after', listener: () => Promise<void>): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setFrontMatterParsingOptions(options: Readonly<Record<string, unknown>>): void;
  }

  interface TemplateExtension {
    readonly outputFileExtension: string;
    compile(): (data: Readonly<Record<string, unknown>>) => Promise<string>;
  }

  interface Options {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  interface DevServerOptions {
    readonly middleware: readonly Middleware[];
    readonly domDiff: boolean;
    readonly portReassignmentRetryCount: number;
    readonly messageOnStart: () => false;
    readonly logger: Readonly<Record<'info' | 'log' | 'error', (message: string) => void>>;
  }

  export default class EleventyDevServer {
    constructor(name: string, dir: string, options: DevServerOptions);
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    close(): Promise<void>;
    reload(event: { readonly files: readonly string[] }): void;
    renderFile(filePath: string, response: ServerResponse): void;
    _serverListen(port: number): void;
  }
}

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
