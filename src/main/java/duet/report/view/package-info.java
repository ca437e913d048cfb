/** Evidence turned into what can be drawn: lanes and rows, knots of waiting threads, trees. */
package duet.report.view;
