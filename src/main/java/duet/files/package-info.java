/** Leaf: what the JDK leaves out about files and folders; everybody may use it. */
package duet.files;
