/**
 * What is answered: only the editable files of a student's folder, taken with care; the rest is
 * refused in words.
 */
package duet.submission;
