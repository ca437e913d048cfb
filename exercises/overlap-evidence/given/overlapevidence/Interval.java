// SPDX-License-Identifier: CC0-1.0
package overlapevidence;

/**
 * A stretch of time: from its begin, which belongs to it, to its end, which does not.
 *
 * @param begin in nanoseconds
 * @param end in nanoseconds, not before the begin
 */
public record Interval(long begin, long end) {}
