/**
 * Runs in every JVM that a submission starts, and leaves behind what its memory held at the end.
 */
package duet.kit.witness;
