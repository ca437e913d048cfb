/** Leaf: runs inside the check runner, drives the checks and sends events; it decides nothing. */
package duet.probe;
