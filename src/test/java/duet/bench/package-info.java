/**
 * Measures what grading costs, beside what people use today, and hunts for what a kill could lose.
 * Run by {@code src/test/measure}.
 */
package duet.bench;
