/**
 * Grades all that a class handed in: from what the platform gives out to marks that it takes in, so
 * that no work is done twice and none is lost.
 */
package duet.bulk;
