/** What makes a student's folder one that an IDE understands, and Maven too, without a network. */
package duet.course.ide;
