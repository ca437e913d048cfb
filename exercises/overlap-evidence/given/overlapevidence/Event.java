// SPDX-License-Identifier: CC0-1.0
package overlapevidence;

/**
 * One line of a trace: a task began its work, or ended it.
 *
 * @param task the name of the task
 * @param kind what happened
 * @param at when, in nanoseconds from some moment on; may be negative
 */
public record Event(String task, Kind kind, long at) {
  /** What can happen to a task. */
  public enum Kind {
    /** From this moment on the task is at work. */
    BEGIN,
    /** From this moment on the task is not at work any more. */
    END
  }
}
