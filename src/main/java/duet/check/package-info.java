/** Runs the plan of checks against a submission and turns events of the runner into outcomes. */
package duet.check;
