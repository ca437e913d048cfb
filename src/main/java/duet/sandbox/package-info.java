/**
 * Leaf: starts, drains, bounds and kills child JVMs and tells how they ended; the only user of
 * ProcessBuilder.
 */
package duet.sandbox;
