/** The command line, one class a command; the only place that prints or exits. */
package duet.cli;
