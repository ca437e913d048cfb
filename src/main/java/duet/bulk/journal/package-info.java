/**
 * What has been graded, kept so that neither a killed process nor a full disk loses a result, and
 * so that nothing is graded twice.
 */
package duet.bulk.journal;
