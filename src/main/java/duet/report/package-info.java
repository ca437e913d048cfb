/** One report record and the writers that are views of it; pure text, printed elsewhere. */
package duet.report;
