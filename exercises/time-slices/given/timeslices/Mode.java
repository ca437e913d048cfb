// SPDX-License-Identifier: CC0-1.0
package timeslices;

/** What several tasks on several cores are called. */
public enum Mode {
  /** There is one task only. */
  SINGLE,
  /** The tasks have to share cores. */
  CONCURRENT,
  /** There is a core for every task. */
  PARALLEL
}
