/** A student's folder: how far the course has come, and what the last gradings said. */
package duet.course;
