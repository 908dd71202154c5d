import { measureRun, type Run, type RunMeasurement } from '../measure-run.ts';

/** A program that is measured beside others. */
export interface Measured {
  readonly name: string;
  readonly run: Run;
  /** Called before each run: what the last one has left would be found by the next. */
  readonly prepare: () => void;
}

/** Medians of a program over all turns. */
export interface Figures {
  readonly name: string;
  readonly cpuSeconds: number;
  /** CPU time divided by that of the first program in the same turn. */
  readonly timesFirst: number;
  readonly wallOfCpu: number;
  readonly peakMegabytes: number;
}

/**
 * Runs programs one after the other, again and again: a machine that is slower for a while is so for all of them, and
 * a ratio of one turn means something where seconds mean nothing. A first turn fills caches and does not count.
 */
export function measureInTurns(programs: readonly Measured[], turns: number): readonly Figures[] {
  const measured = Array.from({ length: turns + 1 }, () =>
    programs.map(({ run, prepare }) => {
      prepare();
      return measureRun(run);
    }),
  ).slice(1);
  return programs.map(({ name }, index) => {
    const medianOf = (figure: (own: RunMeasurement, first: RunMeasurement) => number): number =>
      median(
        measured.flatMap((turn) => {
          const [own, first] = [turn[index], turn[0]];
          return own && first ? [figure(own, first)] : [];
        }),
      );
    return {
      name,
      cpuSeconds: medianOf(({ cpuSeconds }) => cpuSeconds),
      timesFirst: medianOf((own, first) => own.cpuSeconds / first.cpuSeconds),
      wallOfCpu: medianOf(({ wallSeconds, cpuSeconds }) => wallSeconds / cpuSeconds),
      peakMegabytes: medianOf(({ peakMegabytes }) => peakMegabytes),
    };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
