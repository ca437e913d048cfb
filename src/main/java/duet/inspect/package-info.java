/**
 * Reads class bytes without loading them: the allow-list, the promised API and the rules about
 * structure.
 */
package duet.inspect;
