/** The student's loop: whoever saves sees what became of the promises. */
package duet.watch;
