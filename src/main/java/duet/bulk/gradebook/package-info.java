/**
 * Where names meet marks, and nowhere else: files that learning platforms take in, and feedback for
 * each student.
 */
package duet.bulk.gradebook;
