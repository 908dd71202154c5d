/** One option of a command; help and parsing both come from this, so help cannot lie. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly description: string;
  readonly default?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
}

export type Options = Readonly<Record<string, Option>>;
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command gets from the world, and all it may touch of it. */
export interface Terminal {
  /** Folder that the command was called in; paths in options start from here. */
  readonly cwd: string;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  /** What goes beside the output of a command, watched or not. */
  readonly stderr: (text: string) => void;
  /** What is sent to the command, as it comes. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Progress, for people: quiet when nobody watches. */
  readonly progress: (text: string) => void;
  readonly color: boolean;
}

/** What the process ends with: fine; problems were found; the command could not do its work; something has become due. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command takes beside options, as often as its user likes. */
export interface Argument {
  /** What stands for it in the help: `WORDS`. */
  readonly value: string;
  readonly description: string;
}

/** A command is data and a function: what it is called, what it takes, what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Without it, the command takes options alone. */
  readonly argument?: Argument;
  readonly options: Options;
  /**
   * @param written what stands beside the options, in order
   * @throws ExpectedError when the command cannot do its work for a reason that its user can mend
   */
  readonly run: (values: Values, terminal: Terminal, written: readonly string[]) => Promise<ExitCode>;
}
