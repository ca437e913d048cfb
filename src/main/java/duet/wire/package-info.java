/** Leaf: length-prefixed, versioned frames between the grader and the JVMs that it starts. */
package duet.wire;
