/** Runs inside the compile worker: the compiler behind a channel; packed as a jar of its own. */
package duet.compile.worker;
