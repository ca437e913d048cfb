/** Compares two gradings of a cohort: which marks moved, and why. */
package duet.bulk.regrade;
