/**
 * What people decided about marks, in a table that they keep beside the results. It is read
 * whenever marks are made, and never kept with what was graded, so that it outlives every regrade.
 */
package duet.bulk.overrides;
