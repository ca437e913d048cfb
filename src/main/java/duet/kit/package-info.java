/** Leaf: what checks are written with; the public API for authors of exercises. */
package duet.kit;
