/** Duet, an autograder for concurrent Java; {@code Grader} is the pipeline. */
package duet;
