/** Tells whether what must come of known answers does come of them on this host. */
package duet.calibrate;
