/** jcstress tests as checks: what their classes state, and the verdict on what was counted. */
package duet.check.stress;
