/**
 * Sources that answer in JSON: how to be let in ({@code ApiAccess}: a key, or OAuth 2 client credentials), where in an answer
 * the listings and their fields stand (JSONPath, {@code ApiReader}), where the next page is. All of it is configuration
 * ({@link org.rightswatch.crawler.api.ApiSettings}); ready ones for eBay Browse and Etsy Open API v3 lie in
 * {@code resources/apis}.
 *
 * <p>When you add one: a YAML file there, its name in {@code ApiPresets}, an answer as the provider documents it in
 * {@code ApiReaderTest}.
 */
@NullMarked
package org.rightswatch.crawler.api;

import org.jspecify.annotations.NullMarked;
