/** Makes the swept flavour of a submission: points where another thread could come in between. */
package duet.check.weave;
