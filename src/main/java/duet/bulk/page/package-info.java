/** A cohort as one page of HTML: how it went, and the way from there to each report. */
package duet.bulk.page;
