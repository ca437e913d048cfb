/** One report record and the writers that are views of it. */
package duet.report;
