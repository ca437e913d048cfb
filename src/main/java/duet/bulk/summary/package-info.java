/** What an instructor asks of a graded cohort, answered from its reports. */
package duet.bulk.summary;
