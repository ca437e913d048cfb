/**
 * Who handed in what: the downloads of learning platforms, recognised by their layout. Names of
 * people live here and in the gradebook, and nowhere else.
 */
package duet.bulk.cohort;
