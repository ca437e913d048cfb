// SPDX-License-Identifier: CC0-1.0
package timeslices;

/**
 * One turn of a task: a core works on it without a break.
 *
 * @param core the number of the core, from 0 on
 * @param task the name of the task
 * @param from when the turn begins, in microseconds since the start
 * @param to when it is over; later than {@code from}
 */
public record Slice(int core, String task, long from, long to) {}
