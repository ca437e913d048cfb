/** Plays the submission that starts processes. */
package duet.kit.children;
