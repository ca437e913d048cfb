/**
 * Leaf: conditions for structure rules that more than one exercise asks for. They run in the
 * grader, on bytecode that is never loaded.
 */
package duet.rules;
