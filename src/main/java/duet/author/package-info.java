/** What authors of exercises need: verify tells whether an exercise tells right from wrong. */
package duet.author;
