/**
 * Turns sources into class bytes in a warm worker JVM that is bounded and replaced when it
 * overruns.
 */
package duet.compile;
