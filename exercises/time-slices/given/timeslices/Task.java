// SPDX-License-Identifier: CC0-1.0
package timeslices;

/**
 * Something to do.
 *
 * @param name tells it from all others
 * @param workMicros for how long a core has to work on it, in microseconds; at least 1
 */
public record Task(String name, long workMicros) {}
