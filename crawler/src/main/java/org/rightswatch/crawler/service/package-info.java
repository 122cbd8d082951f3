/**
 * The crawler's running parts on Kafka: the workers that make leased visits, the marks that sources search for, the seeds.
 */
@NullMarked
package org.rightswatch.crawler.service;

import org.jspecify.annotations.NullMarked;
