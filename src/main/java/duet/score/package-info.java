/** Pure arithmetic on outcomes. */
package duet.score;
