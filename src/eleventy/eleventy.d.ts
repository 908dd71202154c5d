/** The part of Eleventy that Signpost uses; the package brings no types of its own. */
declare module '@11ty/eleventy' {
  import type EleventyDevServer from '@11ty/eleventy-dev-server';
  import type Nunjucks from 'nunjucks';

  export type Data = Readonly<Record<string, unknown>>;

  /** What shortcodes, filters and transforms find in `this`. */
  export interface Scope {
    readonly page: { readonly inputPath: string; readonly outputPath: string | false };
  }

  /** A page of a template, as collections hold it. */
  export interface CollectionItem {
    readonly url: string | false;
    readonly inputPath: string;
    readonly data: Data;
  }

  export interface Directories {
    readonly input: string;
    readonly output: string;
  }

  export interface RunEvent {
    readonly directories: Directories;
    readonly outputMode: 'fs' | 'json' | 'ndjson';
    readonly runMode: 'build' | 'serve' | 'watch';
  }

  /** A page that was made. */
  export interface MadePage {
    readonly inputPath: string;
    readonly outputPath: string | false;
    readonly url: string | false;
    readonly content: string;
  }

  export interface MarkdownLibrary {
    /** @param data everything that the page is made from */
    render(text: string, data: Data): string;
  }

  export interface UserConfig {
    readonly benchmarks: { readonly config: { setMinimumThresholdPercent(percent: number): void } };
    /** As the command line and the configuration say, read anew whenever somebody asks. */
    readonly directories: Directories;
    readonly events: { listenerCount(event: string): number };
    /** By name, in the order in which they run. */
    readonly transforms: Record<string, unknown>;
    addCollection(
      name: string,
      collect: (api: { getAll(): readonly CollectionItem[] }) => readonly unknown[],
    ): void;
    addExtension(name: string, extension: TemplateExtension): void;
    addFilter(name: string, filter: (value: string) => string): void;
    addGlobalData(name: string, value: unknown): void;
    /** @param path from the folder of layouts */
    addLayoutAlias(name: string, path: string): void;
    addPairedShortcode(name: string, render: (this: Scope, ...values: readonly unknown[]) => string): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options: Options,
    ): void | Promise<void>;
    addShortcode(name: string, render: (this: Scope, ...values: readonly unknown[]) => string): void;
    addTemplate(virtualPath: string, content: string, data: Data): void;
    addTemplateFormats(formats: string): void;
    addTransform(name: string, transform: (this: Scope, content: string) => string | Uint8Array): void;
    addWatchTarget(path: string): void;
    on(
      event: 'eleventy.engine.njk',
      listener: (engine: {
        readonly nunjucks: typeof Nunjucks;
        readonly environment: NunjucksEnvironment;
      }) => void,
    ): void;
    on(event: 'eleventy.before', listener: (event: RunEvent) => Promise<void>): void;
    on(
      event: 'eleventy.after',
      listener: (event: RunEvent & { readonly results: readonly MadePage[] }) => Promise<void>,
    ): void;
    setFrontMatterParsingOptions(options: Data): void;
    setLibrary(extension: 'md', library: MarkdownLibrary): void;
    setNunjucksEnvironmentOptions(options: {
      readonly throwOnUndefined: boolean;
      readonly autoescape: boolean;
    }): void;
    setQuietMode(isQuiet: boolean): void;
    /** @param options `ready` is called when the server of `--serve` listens */
    setServerOptions(options: { readonly ready: (server: EleventyDevServer) => void }): void;
    setUseTemplateCache(isUsed: boolean): void;
  }

  /** With what the types of the package leave out: where templates are looked for, in this order. */
  interface NunjucksEnvironment extends Nunjucks.Environment {
    readonly globals: object;
    readonly loaders: Nunjucks.ILoaderAny[];
    _initLoaders(): void;
  }

  interface TemplateExtension {
    readonly outputFileExtension: string;
    compile(): (data: Data) => Promise<string>;
  }

  interface Options {
    readonly configPath: string;
    readonly quietMode: boolean;
  }

  export default class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options: Options);
    readonly errorHandler: { logger: { message(): void } };
    disableLogger(): void;
    init(): Promise<void>;
    toJSON(): Promise<unknown>;
    write(): Promise<unknown>;
  }
}
