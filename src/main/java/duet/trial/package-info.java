/** Answers of which it is known beforehand what must come of them, and whether it did. */
package duet.trial;
