package org.rightswatch.alerting.hitindex;

/**
 * What moved in a period among the hits of one holder, beside the new ones.
 *
 * @param changed hits first seen before the period that were last seen in it with another score, reasons or listing
 * @param sellersKnown sellers of the period's new hits that already had a hit of this holder before the period
 */
public record HitMovements(long changed, long sellersKnown) {}
