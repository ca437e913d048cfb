/**
 * Makes cohorts of which it is known what each submission must get: seeded variants of the shipped
 * right and wrong solutions, and some that do not compile, hang or attack. For tests and
 * measurements only.
 */
package duet.cohort;
