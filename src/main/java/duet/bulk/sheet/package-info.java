/** Tables that people keep in spreadsheets, read and written as those make them. */
package duet.bulk.sheet;
