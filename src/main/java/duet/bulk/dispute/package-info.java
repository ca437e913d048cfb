/** Packs all that a mark rests on, for those who argue about it. */
package duet.bulk.dispute;
