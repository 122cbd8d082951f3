/**
 * What was fetched, kept as evidence: WARC/1.1 files (ISO 28500:2017) with request, response and metadata records.
 *
 * <p>A capture is in the file before anything that was read from it is published, so that every listing's
 * {@code capture} can be looked up. One file per hour; a file that is being written ends in {@code .open}; a finished one
 * has its index in {@code NAME.cdxj} and its digest in {@code NAME.sha256} beside it. A file left open by a killed process is cut after its last whole
 * record and finished at the next start.
 *
 * <p>What is the same as before, by the server's word (304) or byte for byte, is a revisit record that names the earlier
 * capture's record, address and date; after a restart that of a 304 is found by the indexes, while bytes are kept whole once more. The digest of each finished
 * file is told to whoever opened the captures.
 *
 * <p>A page that a browser showed has a conversion record besides: the document after its scripts, which is then what its
 * listings refer to. A resource record holds its picture, a metadata record says how they were made.
 *
 * <p>Bodies are kept as they came over the wire with the content coding, without the transfer coding; the header that
 * named the latter is kept as {@code X-Archive-Orig-Transfer-Encoding}, as web archives do.
 */
@NullMarked
package org.rightswatch.crawler.capture;

import org.jspecify.annotations.NullMarked;
