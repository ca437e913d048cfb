/** What is asked: an exercise folder read into values, and the plan of its checks. */
package duet.exercise;
